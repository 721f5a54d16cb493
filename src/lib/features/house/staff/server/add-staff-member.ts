import type { Db } from '#lib/platform/database/acting.ts';
import type { Role } from '../domain/permissions.ts';
import { addMembership } from './add-membership.ts';

/** Adds a colleague and the role she holds (`centreId` null: in the network). */
export async function addStaffMember(
	db: Db,
	member: { name: string; role: Role; centreId: string | null }
): Promise<{ staffId: string; membershipId: string }> {
	const staff = await db
		.insertInto('staff_members')
		.values({ display_name: member.name, recorded_at: db.acting.at.toString() })
		.returning('id')
		.executeTakeFirstOrThrow();
	const { role, centreId } = member;
	const membershipId = await addMembership(db, { staffId: staff.id, role, centreId });
	return { staffId: staff.id, membershipId };
}
