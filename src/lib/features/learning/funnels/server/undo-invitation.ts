import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type UndoInvitationRefusal = { refusal: 'unknown-invitation'; message: string };

/** She was invited by mistake: the invitation counts no more; taken back twice, once. */
export async function undoInvitation(
	db: Db,
	invitationId: string
): Promise<{ undone: string } | UndoInvitationRefusal> {
	const known = await db
		.selectFrom('funnel_invitations')
		.where('id', '=', invitationId)
		.select('id')
		.executeTakeFirst();
	if (!known) {
		return { refusal: 'unknown-invitation', message: 'Cette invitation n’existe plus.' };
	}
	const written = await db
		.insertInto('funnel_invitation_undos')
		.values({ invitation_id: invitationId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('invitation_id').doNothing())
		.returning('invitation_id')
		.executeTakeFirst();
	if (written) {
		await writeJournal(db, { action: 'undo', kind: 'funnel-invitation', id: invitationId });
	}
	return { undone: invitationId };
}
