import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { YearTotals } from '../../domain/figures/report.ts';
import { rowsOfYear } from './season-queries.ts';

/**
 * The totals of a season, as `yearTotals` gives them from its counts (a test compares them): what
 * the report of the year after says of it. None of its rows leaves the database. Null without any
 * cycle.
 */
export async function readSeasonTotals(db: Db, year: number): Promise<YearTotals | null> {
	const { rows } = await sql<YearTotals['totals'] & { cycles: number }>`
		with ${rowsOfYear(year)}, held as materialized (
			select s.group_id, s.minutes,
				case when not s.cancelled then m.marks - m.absent - m.excused end as attended,
				case when m.lates is null then 0
					else (select sum(least(late, s.minutes)) from unnest(m.lates) late) end as missed
			from (select id, group_id, coalesce(real_minutes, planned_minutes) as minutes,
					id in (select seance_id from called_off) as cancelled from year_seances) s
			full join sheets m on m.id = s.id
		), trainees as materialized (
			select distinct g.cycle_id, e.person_id
			from year_groups g
			cross join lateral (
				select person_id from enrolments where group_id = g.id offset 0) e
			where g.cycle_id in (
				select cycle_id from year_groups
				where id in (select group_id from held where attended is not null))
		)
		select (select count(*) from cycles where year = ${year}) as cycles,
			(select count(distinct person_id) from trainees) as people,
			(select count(*) from trainees) as trainees,
			coalesce(sum(attended), 0) as attendances,
			count(*) as seances,
			coalesce(sum(minutes), 0) as minutes,
			coalesce(sum(attended * minutes - missed), 0) as "personMinutes"
		from held where attended is not null`.execute(db);
	const { cycles, ...totals } = rows[0]!;
	return cycles > 0 ? { year, totals } : null;
}
