import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** « C'est toujours juste »: somebody called, or went there, and all of it is true today. */
export async function verifyPartner(db: Db, partnerId: string): Promise<void> {
	await db
		.insertInto('partner_verifications')
		.values({ partner_id: partnerId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'verify', kind: 'partner', id: partnerId });
}
