import type { Cast } from './cast.ts';
import type { Ledger } from './ledger.ts';
import { listRoutes } from './list-actions.ts';
import { PASSER_BY, ROLES, type Somebody } from './who-may.ts';

/** Everybody reads a page of every route that she has not read yet: she may be refused, no more. */
export async function readEverything(cast: Cast, ledger: Ledger): Promise<void> {
	const everybody: readonly Somebody[] = [...ROLES, PASSER_BY];
	await Promise.all(
		everybody.map(async (who) => {
			const visitor = await cast.comeInAs(who);
			const { routes } = cast.playerOf(who);
			for (const route of listRoutes()) {
				const address = ledger.read.get(route) ?? cast.known(route);
				if (routes.has(route) || address === undefined) continue;
				const { status } = await visitor.get(address);
				ledger.countPage(who, route, address, status);
			}
		})
	);
}
