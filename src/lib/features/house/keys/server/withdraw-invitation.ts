import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type WithdrawRefusal = { refusal: 'not-waiting'; message: string };

/** Takes back an invitation that nobody accepted yet: its link opens nothing any more. */
export async function withdrawInvitation(
	db: Db,
	invitationId: string
): Promise<{ withdrawn: string } | WithdrawRefusal> {
	const row = await db
		.updateTable('invitations')
		.set({ withdrawn_at: db.acting.at.toString(), withdrawn_by: db.acting.staffId })
		.where('id', '=', invitationId)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.returning(['id', 'centre_id'])
		.executeTakeFirst();
	if (!row) {
		return {
			refusal: 'not-waiting',
			message: 'Cette invitation n’attend plus\u00a0: elle a été acceptée ou déjà retirée.'
		};
	}
	await writeJournal(db, {
		action: 'withdraw',
		kind: 'invitation',
		id: row.id,
		centreId: row.centre_id
	});
	return { withdrawn: row.id };
}
