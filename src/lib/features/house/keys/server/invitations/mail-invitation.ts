import type { Db } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { invitationMail } from '../../domain/invitation.ts';

/** Queues the mail of an invitation, in the transaction that makes it. */
export async function mailInvitation(
	db: Db,
	made: {
		invitationId: string;
		email: string;
		name: string;
		role: Role;
		place: string;
		centreId: string | null;
	},
	link: string
): Promise<void> {
	await db
		.updateTable('invitations')
		.set({ mailed_at: db.acting.at.toString() })
		.where('id', '=', made.invitationId)
		.execute();
	const mail = invitationMail(made, link);
	await queueMail(db, { ...mail, to: made.email, kind: 'invitation', centreId: made.centreId });
}
