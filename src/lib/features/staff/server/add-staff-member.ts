import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Role } from '../domain/permissions.ts';

/** Adds a colleague and the role she holds (`centreId` null: in the network). Needs the operator. */
export async function addStaffMember(
	db: Db,
	member: { name: string; role: Role; centreId: string | null }
): Promise<{ staffId: string; membershipId: string }> {
	const at = db.acting.at.toString();
	const staff = await db
		.insertInto('staff_members')
		.values({ display_name: member.name, recorded_at: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	const membership = await db
		.insertInto('memberships')
		.values({
			staff_id: staff.id,
			centre_id: member.centreId,
			role: member.role,
			started_at: at
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, {
		action: 'add',
		kind: 'membership',
		id: membership.id,
		centreId: member.centreId
	});
	return { staffId: staff.id, membershipId: membership.id };
}
