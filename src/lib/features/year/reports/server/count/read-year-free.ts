import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FreeCounts, ProgrammeFree } from '../../domain/count/free-counts.ts';
import { answersOf, inYear, projectsOf } from './free-queries.ts';
import type { FreeRows } from './free-rows.ts';
import { tallyFree } from './tally-free.ts';

/**
 * What a year did beside its courses, for the whole of it and by programme: one statement, hence one
 * instant (docs/report-rules.md).
 */
export async function readYearFree(
	db: Db,
	year: number
): Promise<{ year: FreeCounts | null; programmes: Map<string, ProgrammeFree> }> {
	const centreId = centreOf(db);
	// Most centres have nothing of it yet, and the whole statement takes longer to plan than to run.
	if (!(await hasFree(db, centreId, year))) return { year: null, programmes: new Map() };
	const { rows } = await sql<FreeRows>`
		with ${projectsOf(centreId, year)}, called as materialized (
			${answersOf('calls', centreId, year)}
		), renewed as materialized (
			${answersOf('renewals', centreId, year)}
		), said as (
			select 'call' as what, enrolment_id, answer from called
			union all select 'renewal', enrolment_id, answer from renewed
		)
		select
			(select coalesce(json_agg(r), '[]') from (
				select programme_id as "programmeId", kind, count(*) as projects,
					count(*) filter (where is_opened) as opened, sum(visits) as visits,
					sum(minutes) as minutes, sum(unnamed) as unnamed,
					count(*) filter (where outcome = 'finished') as finished,
					count(*) filter (where outcome = 'stopped') as stopped,
					count(*) filter (where outcome = 'handed-on') as "handedOn"
				from followed group by 1, 2) r) as projects,
			(select coalesce(json_agg(r), '[]') from (
				select f.programme_id as "programmeId", grouping(f.programme_id) = 1 as "isYear",
					count(distinct m.person_id) as people
				from visited v join followed f on f.id = v.project_id
				join project_visit_people m on m.visit_id = v.id
				group by grouping sets ((f.programme_id), ())) r) as people,
			(select coalesce(json_agg(r), '[]') from (
				select f.programme_id as "programmeId", d.repaired, count(*) as devices
				from visited v join followed f on f.id = v.project_id
				join repaired_devices d on d.visit_id = v.id group by 1, 2) r) as devices,
			(select coalesce(json_agg(r), '[]') from (
				select c.programme_id as "programmeId", s.what, s.answer, count(*) as people
				from said s join enrolments e on e.id = s.enrolment_id
				join workshop_groups g on g.id = e.group_id
				join cycles c on c.id = g.cycle_id group by 1, 2, 3) r) as answers,
			(select coalesce(json_agg(r), '[]') from (
				select w.programme_id as "programmeId", count(*) as people from walk_ins w
				where w.centre_id = ${centreId} and ${inYear('w.day', year)}
					and not exists (select from walk_in_undos u where u.walk_in_id = w.id)
				group by 1) r) as "walkIns",
			(select to_json(r) from (
				select count(*) as lent, count(b.loan_id) as back,
					count(*) filter (where b.returned_on > l.due_on) as late
				from machine_loans l left join machine_returns b on b.loan_id = l.id
				where l.centre_id = ${centreId} and ${inYear('l.lent_on', year)}) r) as loans,
			(select to_json(r) from (
				select count(*) as sent, count(b.repair_id) as back, coalesce(sum(b.cost_cents), 0) as cents
				from machine_repairs m left join machine_repair_ends b on b.repair_id = m.id
				where m.centre_id = ${centreId} and ${inYear('m.sent_on', year)}) r) as repairs`.execute(db);
	return tallyFree(rows[0]!);
}

async function hasFree(db: Db, centreId: string, year: number): Promise<boolean> {
	const of = (column: string) => sql`${sql.ref(column)} >= y.first and ${sql.ref(column)} < y.next`;
	const { rows } = await sql<{ has: boolean }>`
		select exists (select from projects p where p.centre_id = y.centre_id)
			or exists (select from after_course_answers a where a.centre_id = y.centre_id and ${of('a.day')})
			or exists (select from renewal_answers a where a.centre_id = y.centre_id and ${of('a.day')})
			or exists (select from walk_ins w where w.centre_id = y.centre_id and ${of('w.day')})
			or exists (select from machine_loans l where l.centre_id = y.centre_id and ${of('l.lent_on')})
			or exists (select from machine_repairs m where m.centre_id = y.centre_id and ${of('m.sent_on')})
			as has
		from (select ${centreId}::uuid as centre_id, make_date(${year}, 1, 1) as first,
			make_date(${year + 1}, 1, 1) as next) y`.execute(db);
	return rows[0]!.has;
}
