import type { Role } from '#lib/features/house/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type InvitationStatus, invitationStatus } from '../../domain/invitation.ts';

/** A colleague and the role she holds here. */
export type TeamMember = { membershipId: string; staffId: string; name: string; role: Role };

/** Somebody invited who has not come yet. */
export type WaitingInvitation = {
	id: string;
	name: string;
	email: string | null;
	role: Role;
	expiresAt: Temporal.Instant;
	status: InvitationStatus;
};

/** The team of a centre (null: of the network), by name, and the invitations that wait. */
export async function listTeam(
	db: Db,
	centreId: string | null
): Promise<{ members: TeamMember[]; invitations: WaitingInvitation[] }> {
	const inPlace = centreId ? ('=' as const) : ('is' as const);
	const members = await db
		.selectFrom('memberships as m')
		.innerJoin('staff_members as s', 's.id', 'm.staff_id')
		.where('m.centre_id', inPlace, centreId)
		.where('m.ended_at', 'is', null)
		.select(['m.id', 's.id as staff_id', 's.display_name', 'm.role'])
		.orderBy('s.display_name')
		.execute();
	const invitations = await db
		.selectFrom('invitations')
		.where('centre_id', inPlace, centreId)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.select(['id', 'display_name', 'email', 'role', 'expires_at'])
		.orderBy('recorded_at', 'desc')
		.execute();
	return {
		members: members.map((row) => ({
			membershipId: row.id,
			staffId: row.staff_id,
			name: row.display_name,
			role: row.role as Role
		})),
		invitations: invitations.map((row) => {
			const expiresAt = row.expires_at;
			const asked = { acceptedAt: null, withdrawnAt: null, expiresAt };
			return {
				id: row.id,
				name: row.display_name,
				email: row.email,
				role: row.role as Role,
				expiresAt,
				status: invitationStatus(asked, db.acting.at)
			};
		})
	};
}
