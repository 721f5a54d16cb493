import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** The two kinds of rows a figure is made of: the people, or the séances. */
export type FigureRows =
	| { kind: 'people'; rows: PersonRow[]; next: string | null }
	| { kind: 'seances'; rows: SeanceRow[]; next: string | null };

export type PersonRow = {
	key: string;
	name: string | null;
	cycle: string;
	programme: string;
	group: string;
	attendances: number;
	minutes: number;
	leftOn: string | null;
};

export type SeanceRow = {
	key: string;
	day: string;
	programme: string;
	cycle: string;
	group: string;
	seanceId: string;
	minutes: number;
	attendances: number;
	marks: number;
	held: boolean;
};

const PAGE = 100;
const OF_PEOPLE = new Set([
	'people',
	'newPeople',
	'returningPeople',
	'trainees',
	'dropOuts',
	'personMinutes'
]);

type Request = { year: number; programme: string | null; figure: string; after: string | null };

/** The rows behind a figure, a page at a time after the last row of the page before. */
export async function listFigureRows(db: Db, request: Request): Promise<FigureRows> {
	if (OF_PEOPLE.has(request.figure)) {
		const rows = await personRows(db, request);
		return { kind: 'people', rows, next: rows.length === PAGE ? rows.at(-1)!.key : null };
	}
	const rows = await seanceRows(db, request);
	return { kind: 'seances', rows, next: rows.length === PAGE ? rows.at(-1)!.key : null };
}

async function personRows(db: Db, { year, programme, figure, after }: Request) {
	const { rows } = await sql<PersonRow>`
		with enrolled as (
			select coalesce(i.family_name || ' ' || i.given_name, '') || '|' || e.id as key,
				i.given_name || ' ' || i.family_name as name,
				c.label as cycle, p.name as programme, g.label as "group", d.left_on as "leftOn",
				e.id as enrolment_id
			from cycles c
			join programmes p on p.id = c.programme_id
			join workshop_groups g on g.cycle_id = c.id
			join enrolments e on e.group_id = g.id
			left join person_identities i on i.person_id = e.person_id
			left join departures d on d.enrolment_id = e.id
			where c.year = ${year} and (${programme}::text is null or p.slug = ${programme})
				and (${figure !== 'dropOuts'} or d.enrolment_id is not null)
		)
		select n.key, n.name, n.cycle, n.programme, n."group", n."leftOn",
			count(a.seance_id) filter (where a.kind in ('present', 'late')) as attendances,
			coalesce(sum(greatest(0, coalesce(s.real_minutes, s.planned_minutes)
				- coalesce(a.late_minutes, 0))) filter (where a.kind in ('present', 'late')), 0) as minutes
		from enrolled n
		left join attendances a on a.enrolment_id = n.enrolment_id
			and not exists (select from seance_cancellations x where x.seance_id = a.seance_id)
		left join seances s on s.id = a.seance_id
		where ${after}::text is null or n.key > ${after}
		group by n.key, n.name, n.cycle, n.programme, n."group", n."leftOn"
		order by n.key limit ${PAGE}`.execute(db);
	return rows;
}

async function seanceRows(db: Db, { year, programme, after }: Request) {
	const { rows } = await sql<SeanceRow>`
		with listed as (
			select s.day || '|' || s.id as key, s.day, s.id as "seanceId", p.name as programme,
				c.label as cycle, g.label as "group",
				coalesce(s.real_minutes, s.planned_minutes) as minutes
			from cycles c
			join programmes p on p.id = c.programme_id
			join workshop_groups g on g.cycle_id = c.id
			join seances s on s.group_id = g.id
			where c.year = ${year} and (${programme}::text is null or p.slug = ${programme})
		)
		select l.*, marks.*, marks.marks > 0
				and not exists (select from seance_cancellations x where x.seance_id = l."seanceId") as held
		from listed l
		cross join lateral (
			select count(*) as marks,
				count(*) filter (where a.kind in ('present', 'late')) as attendances
			from attendances a where a.seance_id = l."seanceId"
		) marks
		where ${after}::text is null or l.key > ${after}
		order by l.key limit ${PAGE}`.execute(db);
	return rows;
}
