import type pg from 'pg';

const AT = '2019-01-15T12:00:00Z';

/** Séances of one group: twice a week, as the fullest programmes go. */
const SEANCES_OF_A_GROUP = 50;
const GROUPS_OF_A_CYCLE = 20;
const PROGRAMMES = 5;

/**
 * A new centre whose year 2018 has at least `seances` séances, far more than any centre holds: each
 * group of `people`, with their marks. Gives the centre's id.
 */
export async function storeLargeYear(
	owner: pg.Pool,
	slug: string,
	{ seances, people }: { seances: number; people: number }
): Promise<string> {
	const groups = Math.ceil(seances / SEANCES_OF_A_GROUP);
	const { rows } = await owner.query<{ id: string }>(
		`insert into centres (slug, name, recorded_at) values ($1, 'Centre social Grande Année', $2)
		returning id`,
		[slug, AT]
	);
	const centre = rows[0]!.id;
	await owner.query(
		`with offered as (
			insert into programmes (centre_id, slug, name, people_noun, format, position, recorded_at)
			select $1, 'programme-' || n, 'Ateliers numériques n° ' || n, 'stagiaire', 'course', n, $2
			from generate_series(1, $3) n returning id, position
		), runs as (
			insert into cycles (centre_id, programme_id, year, label, recorded_at)
			select $1, id, 2018, 'cycle ' || n, $2
			from offered, generate_series(1, ceil($4::numeric / $5 / $3)::integer) n
			returning id
		), numbered as (select id, row_number() over (order by id) - 1 as n from runs)
		insert into workshop_groups (centre_id, cycle_id, label, venue, recorded_at)
		select $1, numbered.id, 'groupe ' || g, 'salle n° ' || g % 7, $2
		from numbered, generate_series(1, $5) g
		where numbered.n * $5 + g <= $4`,
		[centre, AT, PROGRAMMES, groups, GROUPS_OF_A_CYCLE]
	);
	await owner.query(
		`with numbered as (
			select id, row_number() over (order by id) as n from workshop_groups where centre_id = $1
		)
		insert into seances (centre_id, group_id, day, starts_at, planned_minutes, recorded_at)
		select $1, id, date '2018-01-08' + 7 * (s / 2) + s % 2, make_time(9 + n::integer % 8, 0, 0), 90, $2
		from numbered, generate_series(0, $3 - 1) s`,
		[centre, AT, SEANCES_OF_A_GROUP]
	);
	await owner.query(
		`with everybody as (
			insert into people (centre_id, birth_year, recorded_at)
			select $1, 1940 + n % 60, $2 from generate_series(1, $3) n returning id
		), numbered as (select id, row_number() over (order by id) - 1 as n from everybody)
		insert into enrolments (centre_id, group_id, person_id, recorded_at)
		select $1, g.id, numbered.id, $2
		from (select id, row_number() over (order by id) - 1 as n from workshop_groups
			where centre_id = $1) g
		join numbered on numbered.n / $4 = g.n`,
		[centre, AT, groups * people, people]
	);
	await owner.query(
		`insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, late_minutes, recorded_at)
		select s.id, e.id, $1, s.group_id, k.kind, case k.kind when 'late' then 15 end, $2
		from seances s
		join enrolments e on e.group_id = s.group_id
		cross join lateral (select (array['present', 'present', 'present', 'late', 'absent',
			'excused'])[1 + abs(hashtext(s.id::text || e.id::text)) % 6] as kind) k
		where s.centre_id = $1`,
		[centre, AT]
	);
	await owner.query('analyze');
	return centre;
}
