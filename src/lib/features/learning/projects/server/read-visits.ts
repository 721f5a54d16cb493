import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { RepairedDevice } from '../domain/refuse-visit.ts';

const VISITS_A_PAGE = 30;

export type VisitCursor = { day: string; id: string };

export type ProjectVisit = {
	id: string;
	day: string;
	minutes: number;
	unnamed: number;
	done: string | null;
	personIds: string[];
	device: RepairedDevice | null;
	by: string | null;
	byId: string | null;
};

/** The visits of a project that stand, the last one first, a page at a time. */
export async function readVisits(
	db: Db,
	{ projectId, below }: { projectId: string; below?: VisitCursor }
): Promise<{ visits: ProjectVisit[]; next: VisitCursor | null }> {
	const { rows } = await sql<ProjectVisit>`
		select v.id, v.day, v.minutes, v.unnamed, v.done, coalesce((select g.guest_name from project_grants g where g.project_id = v.project_id
				and g.staff_id = v.recorded_by order by g.id desc limit 1), ${authorOf('v.recorded_by')}) as by,
			v.recorded_by as "byId",
			array(select person_id from project_visit_people w where w.visit_id = v.id) as "personIds",
			(select jsonb_build_object('brand', d.brand, 'fault', coalesce(d.fault, ''), 'repaired', d.repaired)
				from repaired_devices d where d.visit_id = v.id) as device
		from project_visits v
		where v.project_id = ${projectId}
			and not exists (select from project_visit_undos u where u.visit_id = v.id)
			and ${below ? sql`(v.day, v.id) < (${below.day}::date, ${below.id}::uuid)` : sql`true`}
		order by v.day desc, v.id desc limit ${VISITS_A_PAGE + 1}`.execute(db);
	const visits = rows.slice(0, VISITS_A_PAGE);
	const last = visits.at(-1);
	return {
		visits,
		next: rows.length > VISITS_A_PAGE && last ? { day: last.day, id: last.id } : null
	};
}

/** What the visits of a project add up to: how many, and the hours given. */
export async function sumVisits(
	db: Db,
	projectId: string
): Promise<{ visits: number; minutes: number; lastVisitOn: string | null }> {
	const { rows } = await sql<{ visits: number; minutes: number; lastVisitOn: string | null }>`
		select count(*)::integer as visits, coalesce(sum(v.minutes), 0)::integer as minutes,
			max(v.day) as "lastVisitOn"
		from project_visits v
		where v.project_id = ${projectId}
			and not exists (select from project_visit_undos u where u.visit_id = v.id)`.execute(db);
	return rows[0]!;
}
