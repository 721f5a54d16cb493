import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { StaffName } from '../../domain/plan/plan-import-animators.ts';

/** Everybody who holds or held a role in the acting centre: old registers name old colleagues. */
export async function readStaffNames(db: Db): Promise<StaffName[]> {
	return db
		.selectFrom('staff_members as s')
		.innerJoin('memberships as m', 'm.staff_id', 's.id')
		.where('m.centre_id', '=', centreOf(db))
		.select(['s.id', 's.display_name as name'])
		.distinct()
		.orderBy('s.display_name')
		.execute();
}

/** The centre's programmes: their ids, by slug. */
export async function readProgrammeIds(db: Db): Promise<Map<string, string>> {
	const rows = await db.selectFrom('programmes').select(['id', 'slug']).execute();
	return new Map(rows.map((row) => [row.slug, row.id]));
}
