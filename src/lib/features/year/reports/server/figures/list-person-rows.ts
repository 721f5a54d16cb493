import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type FigurePage, type FigureRequest, readPage } from './figure-page.ts';
import { heldSeances, seenBefore } from './held-seances.ts';

export type PersonRow = {
	key: string;
	/** Null once her name was erased. */
	name: string | null;
	/** What she was enrolled in, in order of date. */
	followed: { programme: string; cycle: string; group: string }[];
	attendances: number;
	minutes: number;
	leftOn: string | null;
};

export type PersonTotal = { rows: number; attendances: number; minutes: number };

/** What one row stands for: a person, a person in a cycle, or an enrolment that was left. */
const ROW_OF = {
	people: sql`n.person_id::text`,
	newPeople: sql`n.person_id::text`,
	returningPeople: sql`n.person_id::text`,
	personMinutes: sql`n.person_id::text`,
	trainees: sql`n.person_id || '/' || n.cycle_id`,
	dropOuts: sql`n.enrolment_id::text`
};
export type PersonFigure = keyof typeof ROW_OF;

const ONLY = {
	newPeople: (year: number) => sql`and not ${seenBefore(year)}`,
	returningPeople: (year: number) => sql`and ${seenBefore(year)}`,
	dropOuts: () => sql`and d.enrolment_id is not null`
};

/** The people behind a figure, by name, those without one last. */
export async function listPersonRows(
	db: Db,
	figure: PersonFigure,
	{ year, programme, after }: FigureRequest
): Promise<FigurePage<PersonRow, PersonTotal>> {
	const only = Object.hasOwn(ONLY, figure) ? ONLY[figure as keyof typeof ONLY](year) : sql``;
	const listed = sql`
		with held as materialized (${heldSeances(year, programme)}), begun as materialized (
			select cycle_id, min(day) as first_day from held group by cycle_id
		), enrolled as materialized (
			select e.id as enrolment_id, e.person_id, c.id as cycle_id, b.first_day,
				pr.name as programme, c.label as cycle, g.label as "group", d.left_on
			from begun b
			join cycles c on c.id = b.cycle_id
			join programmes pr on pr.id = c.programme_id
			join workshop_groups g on g.cycle_id = c.id
			join enrolments e on e.group_id = g.id
			join people p on p.id = e.person_id
			left join departures d on d.enrolment_id = e.id
			where true ${only}
		), received as materialized (
			select a.enrolment_id, count(*) as attendances,
				sum(greatest(0, h.minutes - coalesce(a.late_minutes, 0))) as minutes
			from held h join attendances a on a.seance_id = h.id
			where a.kind in ('present', 'late')
			group by a.enrolment_id
		), told as materialized (
			-- A left join that no nested loop can do: row-level security hides the size of a centre from
			-- the planner, which would compare its 7,000 enrolments with each other. 3 s, then 0.2 s.
			select n.enrolment_id, n.person_id, n.cycle_id, n.first_day, n.programme, n.cycle, n."group",
				n.left_on, r.attendances, r.minutes
			from enrolled n full join received r on r.enrolment_id = n.enrolment_id
		)
		select ${ROW_OF[figure]} as key, i.given_name || ' ' || i.family_name as name,
			-- Letters without their accents: every server sorts them alike.
			case when i.person_id is null then '1' else '0' || regexp_replace(
				normalize(lower(i.family_name || ' ' || i.given_name), nfd), '[\\u0300-\\u036f]', '', 'g')
			end as sort,
			json_agg(json_build_object('programme', n.programme, 'cycle', n.cycle, 'group', n."group")
				order by n.first_day, n.cycle, n."group") as followed,
			coalesce(sum(n.attendances), 0) as attendances, coalesce(sum(n.minutes), 0) as minutes,
			max(n.left_on) as "leftOn"
		from told n
		left join person_identities i on i.person_id = n.person_id
		where n.person_id is not null
		group by 1, i.person_id`;
	const total = sql`
		select count(*) as rows, coalesce(sum(attendances), 0) as attendances,
			coalesce(sum(minutes), 0) as minutes from listed`;
	return readPage(db, { listed, total }, after);
}
