import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Role } from '../domain/permissions.ts';

/** A colleague now holds that role there (`centreId` null: in the network); held already, it stays. */
export async function addMembership(
	db: Db,
	held: { staffId: string; role: Role; centreId: string | null }
): Promise<string> {
	const already = await db
		.selectFrom('memberships')
		.where('staff_id', '=', held.staffId)
		.where('centre_id', held.centreId ? '=' : 'is', held.centreId)
		.where('role', '=', held.role)
		.where('ended_at', 'is', null)
		.select('id')
		.executeTakeFirst();
	if (already) return already.id;
	const { id } = await db
		.insertInto('memberships')
		.values({
			staff_id: held.staffId,
			centre_id: held.centreId,
			role: held.role,
			started_at: db.acting.at.toString()
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'membership', id, centreId: held.centreId });
	return id;
}
