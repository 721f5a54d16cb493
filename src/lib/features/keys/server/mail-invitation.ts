import type { Db } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import type { Role } from '#lib/features/staff/index.ts';
import { invitationMail } from '../domain/invitation.ts';

/** Queues the mail of an invitation, in the transaction that makes it. */
export function mailInvitation(
	db: Db,
	made: { email: string; name: string; role: Role; place: string; centreId: string | null },
	link: string
): Promise<void> {
	const mail = invitationMail(made, link);
	return queueMail(db, { ...mail, to: made.email, kind: 'invitation', centreId: made.centreId });
}
