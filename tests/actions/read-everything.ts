import type { Cast } from './cast.ts';
import type { Ledger } from './ledger.ts';
import { DOCUMENT } from './go-round.ts';
import { listRoutes } from './list-actions.ts';
import type { Visitor } from './visitor.ts';
import { PASSER_BY, ROLES, type Somebody } from './who-may.ts';

/**
 * Everybody reads a page of every route that she has not read yet: she may be refused, no more. A
 * document takes long to make: the first who may reads it, and the long attack gives it to everybody.
 */
export async function readEverything(cast: Cast, ledger: Ledger): Promise<void> {
	const everybody: readonly Somebody[] = [...ROLES, PASSER_BY];
	const documents = listRoutes().filter((route) => DOCUMENT.test(route));
	const pages = listRoutes().filter((route) => !DOCUMENT.test(route));
	const visitors: [Somebody, Visitor][] = [];
	const read = async (who: Somebody, visitor: Visitor, route: string) => {
		const address = ledger.read.get(route) ?? cast.known(route);
		if (address === undefined) return;
		const { status } = await visitor.get(address);
		ledger.countPage(who, route, address, status);
	};
	await Promise.all(
		everybody.map(async (who) => {
			const visitor = await cast.comeInAs(who);
			const { routes } = cast.playerOf(who);
			for (const route of pages) {
				if (!routes.has(route)) await read(who, visitor, route);
			}
			visitors.push([who, visitor]);
		})
	);
	for (const route of documents) {
		for (const [who, visitor] of visitors) {
			if (!ledger.read.has(route)) await read(who, visitor, route);
		}
	}
}
