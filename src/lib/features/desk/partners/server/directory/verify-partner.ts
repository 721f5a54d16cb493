import { verifyPlace } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { partnersOnPlaces } from '../partners-on-places.ts';

/** « C'est toujours juste »: somebody called, or went there; its place is true today, for every centre. */
export async function verifyPartner(db: Db, partnerId: string): Promise<void> {
	const partner = await partnersOnPlaces(db)
		.where('p.id', '=', partnerId)
		.select('s.id as place_id')
		.executeTakeFirst();
	if (!partner) return;
	await verifyPlace(db, partner.place_id);
	await writeJournal(db, { action: 'verify', kind: 'partner', id: partnerId });
}
