import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';

/** Whoever adds a slot in a centre waits her turn: two at once would promise one room twice. */
export async function lockOffers(db: Db): Promise<void> {
	await takeTurnInCentre(db, 'group-offers');
}
