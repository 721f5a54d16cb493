import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import { KIOSK_NEEDS, type Now } from '#lib/features/neighbourhood/map/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { MOST_FOUND, positionOf } from '../[[texte=texte]]/lieux/where-it-stands.ts';

/** Around the centre, beside those that a tile leads to: what the map shows first. */
const MOST_NEAR = 24;

/** The places whose card a kiosk keeps: those that its tiles lead to, and the nearest ones. */
export async function cardsToKeep(db: Db, centre: string, now: Now): Promise<string[]> {
	const from = await positionOf(db, centre);
	const kept = new Set<string>();
	for (const need of KIOSK_NEEDS) {
		const { found } = await findPlaces(db, { typed: '', need, from, now, most: MOST_FOUND });
		for (const { id } of found) kept.add(id);
	}
	const { found } = await findPlaces(db, { typed: '', from, now, most: MOST_NEAR });
	for (const { id } of found) kept.add(id);
	return [...kept].toSorted();
}
