import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { revokeLinks } from '../revoke-links.ts';

/** A partner is no longer proposed, its door and its page close; what was referred to it stays. */
export async function removePartner(db: Db, partnerId: string): Promise<void> {
	const removed = await db
		.insertInto('partner_removals')
		.values({ partner_id: partnerId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('partner_id')
		.executeTakeFirst();
	if (!removed) return;
	for (const opens of ['door', 'page'] as const) await revokeLinks(db, { partnerId, opens });
	await writeJournal(db, { action: 'remove', kind: 'partner', id: partnerId });
}

/** It is proposed again; a door or a page is given anew. */
export async function putBackPartner(db: Db, partnerId: string): Promise<void> {
	const { numDeletedRows } = await db
		.deleteFrom('partner_removals')
		.where('partner_id', '=', partnerId)
		.executeTakeFirst();
	if (numDeletedRows === 0n) return;
	await writeJournal(db, { action: 'put-back', kind: 'partner', id: partnerId });
}
