import { randomBytes } from 'node:crypto';
import type { Role } from '#lib/features/house/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readColleagueName } from '../../domain/colleague-name.ts';
import { INVITATION_DAYS, readEmail } from '../../domain/invitation.ts';
import { digestOf } from '../door/recognise-device.ts';

export type InviteRefusal = { refusal: 'email' | 'name' | 'already'; message: string };

/** An invitation and the token of its link, which is never readable again. */
export type NewInvitation = {
	invitationId: string;
	email: string | null;
	name: string;
	token: string;
};

/**
 * Invites somebody to a role; a waiting invitation to the same role is replaced, so that the
 * latest link is the only one that opens.
 */
export async function invite(
	db: Db,
	wanted: { email: string | null; name: string; role: Role; centreId: string | null }
): Promise<NewInvitation | InviteRefusal> {
	// Only the machine's own shell invites somebody whose address it does not know.
	const isFirst = wanted.email === null && db.acting.role === 'operator';
	const email = readEmail(wanted.email ?? '');
	if (!email && !isFirst) {
		return refuse('email', 'Écrivez une adresse complète, par exemple amina@centre.fr.');
	}
	const name = readColleagueName(wanted.name, 'Écrivez le prénom et le nom de la personne.');
	if (typeof name !== 'string') return name;
	const at = db.acting.at.toString();
	const by = { withdrawn_at: at, withdrawn_by: db.acting.staffId };
	await db
		.updateTable('invitations')
		.set(by)
		.where('email', email ? '=' : 'is', email)
		.where('role', '=', wanted.role)
		.where('centre_id', wanted.centreId ? '=' : 'is', wanted.centreId)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.execute();
	const token = randomBytes(32).toString('base64url');
	const { id } = await db
		.insertInto('invitations')
		.values({
			centre_id: wanted.centreId,
			email,
			display_name: name,
			role: wanted.role,
			link_digest: digestOf(token),
			expires_at: db.acting.at.add({ hours: INVITATION_DAYS * 24 }).toString(),
			recorded_at: at,
			recorded_by: db.acting.staffId
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'invitation', id, centreId: wanted.centreId });
	return { invitationId: id, email, name, token };
}

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
		return refuse(
			'not-waiting',
			'Cette invitation n’attend plus\u00a0: elle a été acceptée ou déjà retirée.'
		);
	}
	await writeJournal(db, {
		action: 'withdraw',
		kind: 'invitation',
		id: row.id,
		centreId: row.centre_id
	});
	return { withdrawn: row.id };
}
