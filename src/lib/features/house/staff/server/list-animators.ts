import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type Animator = { staffId: string; name: string };

/** The people of the acting centre who may lead a group today. */
export async function listAnimators(db: Db): Promise<Animator[]> {
	const rows = await db
		.selectFrom('memberships as m')
		.innerJoin('staff_members as s', 's.id', 'm.staff_id')
		.where('m.role', 'in', ['animateur', 'direction', 'referent-famille'])
		.where('m.centre_id', '=', centreOf(db))
		.where('m.ended_at', 'is', null)
		.select(['s.id', 's.display_name'])
		.distinct()
		.orderBy('s.display_name')
		.execute();
	return rows.map((row) => ({ staffId: row.id, name: row.display_name }));
}
