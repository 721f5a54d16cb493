import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type FigurePage, type FigureRequest, readPage } from './figure-page.ts';
import { heldSeances } from './held-seances.ts';

export type CycleRow = {
	key: string;
	programme: string;
	cycle: string;
	/** Null when the row is the whole cycle. */
	group: string | null;
	firstDay: string;
	enrolled: number;
	/** Of a group, the most it takes; null when its register does not say. */
	seats: number | null;
	seances: number;
	minutes: number;
};

export type CycleTotal = { rows: number; seances: number; minutes: number };

export type CycleFigure = 'cycles' | 'groups';

/** The held cycles behind a figure, or their groups of which a séance was held, by first day. */
export async function listCycleRows(
	db: Db,
	figure: CycleFigure,
	{ year, programme, after }: FigureRequest
): Promise<FigurePage<CycleRow, CycleTotal>> {
	const isGroups = figure === 'groups';
	const part = isGroups ? sql`h.group_id` : sql`h.cycle_id`;
	const enrolledIn = isGroups ? sql`e.group_id = t.part` : sql`g.cycle_id = t.part`;
	const listed = sql`
		with held as materialized (${heldSeances(year, programme)}), tallied as (
			select ${part} as part, h.cycle_id, min(h.day) as first_day, count(*) as seances,
				sum(h.minutes) as minutes
			from held h group by 1, h.cycle_id
		)
		select t.part::text as key, t.first_day::text as sort, t.first_day as "firstDay",
			pr.name as programme, c.label as cycle,
			(select g.label from workshop_groups g where g.id = t.part) as "group",
			(select g.capacity from workshop_groups g where g.id = t.part) as seats,
			(select count(distinct e.person_id) from enrolments e
				join workshop_groups g on g.id = e.group_id where ${enrolledIn}) as enrolled,
			t.seances, t.minutes
		from tallied t
		join cycles c on c.id = t.cycle_id
		join programmes pr on pr.id = c.programme_id`;
	const total = sql`
		select count(*) as rows, coalesce(sum(seances), 0) as seances,
			coalesce(sum(minutes), 0) as minutes from listed`;
	return readPage(db, { listed, total }, after);
}
