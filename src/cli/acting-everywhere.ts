import { listCentres } from '#lib/features/house/centres/index.server.ts';
import type { Acting } from '#lib/platform/database/acting.ts';
import type { CommandWorld } from './command.ts';

/** The operator, for every centre of the network. */
export async function actingEverywhere({ database, now }: CommandWorld): Promise<Acting> {
	const at = now();
	const centres = (await listCentres(database, at)).map(({ id }) => id);
	return { staffId: null, role: 'operator', centres, at };
}
