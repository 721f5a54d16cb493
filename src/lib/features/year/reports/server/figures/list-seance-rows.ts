import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type FigurePage, type FigureRequest, readPage } from './figure-page.ts';
import { heldSeances } from './held-seances.ts';

export type SeanceRow = {
	key: string;
	day: string;
	programme: string;
	cycle: string;
	group: string;
	minutes: number;
	attendances: number;
	/** What the attendances are a part of. */
	marks: number;
};

export type SeanceTotal = { rows: number; minutes: number; attendances: number; marks: number };

export type SeanceFigure = 'seances' | 'minutes' | 'attendances' | 'attendanceRate';

/** The held séances behind a figure, by day. The rate only looks at marks inside an enrolment. */
export async function listSeanceRows(
	db: Db,
	figure: SeanceFigure,
	{ year, programme, after }: FigureRequest
): Promise<FigurePage<SeanceRow, SeanceTotal>> {
	const marks =
		figure === 'attendanceRate'
			? sql`a.kind is not null and coalesce(e.enrolled_on <= h.day, true)
				and coalesce(h.day < d.left_on, true)`
			: sql`a.kind is not null`;
	const listed = sql`
		with held as materialized (${heldSeances(year, programme)})
		select h.id::text as key, h.day::text as sort, h.day, h.minutes, pr.name as programme,
			c.label as cycle, g.label as "group",
			count(*) filter (where ${marks}) as marks,
			count(*) filter (where ${marks} and a.kind in ('present', 'late')) as attendances
		from held h
		join workshop_groups g on g.id = h.group_id
		join cycles c on c.id = h.cycle_id
		join programmes pr on pr.id = c.programme_id
		join attendances a on a.seance_id = h.id
		join enrolments e on e.id = a.enrolment_id
		left join departures d on d.enrolment_id = e.id
		group by h.id, h.day, h.minutes, pr.id, c.id, g.id`;
	const total = sql`
		select count(*) as rows, coalesce(sum(minutes), 0) as minutes,
			coalesce(sum(attendances), 0) as attendances, coalesce(sum(marks), 0) as marks from listed`;
	return readPage(db, { listed, total }, after);
}
