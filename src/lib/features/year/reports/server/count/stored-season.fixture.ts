/** Seasons in the tables, for tests: the golden one, and one as large as wanted. */
import type pg from 'pg';
import { asStored, storeSeason } from '../../../../../../../tests/database/store-season.ts';
import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import type { SeasonFacts } from '../../domain/count/facts.ts';
import { measureOf } from '../../domain/sentences/measure.fixture.ts';
import { season2018 } from '../../domain/count/season-2018.fixture.ts';

export type StoredCentre = { id: string; slug: string; name: string };

/** A new centre with this season; nobody of it came in an earlier year. */
export async function storedCentre(owner: pg.Pool, facts: SeasonFacts): Promise<StoredCentre> {
	const people = facts.people.map((person) => ({ ...person, seenBefore: false }));
	const id = await storeSeason(owner, asStored({ ...facts, people }));
	return { id, slug: `c${id}`, name: facts.centre.name };
}

/** A new centre with the season of 2018. */
export function goldenCentre(owner: pg.Pool): Promise<StoredCentre> {
	return storedCentre(owner, season2018());
}

/** The identifier of a programme of a centre. */
export async function programmeId(
	owner: pg.Pool,
	{ id }: StoredCentre,
	slug: string
): Promise<string> {
	const { rows } = await owner.query<{ id: string }>(
		'select id from programmes where centre_id = $1 and slug = $2',
		[id, slug]
	);
	return rows[0]!.id;
}

/** As many people of a programme, in any order, say each word at the end of their course. */
export async function sayExits(
	owner: pg.Pool,
	centre: StoredCentre,
	slug: string,
	words: ExitWord[]
): Promise<void> {
	await owner.query(
		`with enrolled as (
			select e.id, row_number() over (order by e.id) as n
			from enrolments e join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id join programmes p on p.id = c.programme_id
			where p.centre_id = $1 and p.slug = $2
		)
		insert into course_exits (centre_id, enrolment_id, word, day, recorded_at)
		select $1, id, ($3::text[])[n], '2018-12-20', '2018-12-20T12:00:00Z'
		from enrolled where n <= cardinality($3::text[])`,
		[centre.id, slug, words]
	);
}

/**
 * One more cycle of SÉNOU in 2018: `people` enrolled in one group of `seances` days, present at
 * each; every other one has no name, and the names are three.
 */
export async function addCrowd(
	owner: pg.Pool,
	centre: StoredCentre,
	{ people, seances }: { people: number; seances: number }
): Promise<void> {
	const programme = await programmeId(owner, centre, 'senou');
	const at = '2019-01-15T12:00:00Z';
	await owner.query(
		`with cycle as (
			insert into cycles (centre_id, programme_id, year, label, recorded_at)
			values ($1, $2, 2018, $6, $5) returning id
		), course as (
			insert into workshop_groups (centre_id, cycle_id, label, recorded_at)
			select $1, id, 'Groupe', $5 from cycle returning id
		), everybody as (
			insert into people (centre_id, birth_year, recorded_at)
			select $1, 1950, $5 from generate_series(1, $3) returning id
		), numbered as (select id, row_number() over () as n from everybody
		), named as (
			insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, $1, (array['Éloi', 'de Test', 'Zoé'])[n % 3 + 1], 'Test', 'test', $5
			from numbered where n % 2 = 0
		), enrolled as (
			insert into enrolments (centre_id, group_id, person_id, recorded_at)
			select $1, course.id, numbered.id, $5 from course, numbered returning id
		), days as (
			insert into seances (centre_id, group_id, day, starts_at, planned_minutes, recorded_at)
			select $1, course.id, date '2018-01-01' + n / 4, make_time(9 + 2 * (n % 4), 0, 0), 90, $5
			from course, generate_series(1, $4) n returning id
		)
		insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, recorded_at)
		select days.id, enrolled.id, $1, course.id, 'present', $5 from days, enrolled, course`,
		[centre.id, programme, people, seances, at, `la foule ${people} ${seances}`]
	);
}

/** As many people of a programme answered before and after it, and their answers point to a gain. */
export async function measureGains(
	owner: pg.Pool,
	centre: StoredCentre,
	course: {
		slug: string;
		people: number;
		gain: number;
		/** From the last séance of each one to her second conversation; 7 unless told. */
		daysAfter?: number;
	}
): Promise<void> {
	await owner.query(
		`with enrolled as (
			select e.person_id, max(s.day) + $4::integer as seen_again
			from enrolments e join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id join programmes p on p.id = c.programme_id
			join seances s on s.group_id = g.id
			where p.centre_id = $1 and p.slug = $2
			group by e.person_id order by e.person_id limit $3
		), talked as (
			insert into placements (centre_id, person_id, moment, way, bank_version, half, seed, day, recorded_at)
			select $1, person_id, moment, 'with-animator', 'v', half, 1, seen_again, seen_again
			from enrolled, (values ('before', 'A'), ('after', 'B')) m (moment, half)
			returning id, person_id, moment, recorded_at
		), ended as (
			insert into placement_endings (placement_id, centre_id, how, question_count, is_firm,
				group_probabilities, mean, low80, high80, domains, recorded_at)
			select id, $1, 'twelve', 12, false, '{0.3,0.4,0.3}', 0, -1, 1, '{}', recorded_at from talked
			returning id, placement_id
		)
		insert into placement_gains (centre_id, before_id, after_id, likelihoods, recorded_at)
		select $1, eb.id, ea.id, $5::real[], a.recorded_at
		from talked b join talked a on a.person_id = b.person_id
		join ended eb on eb.placement_id = b.id join ended ea on ea.placement_id = a.id
		where b.moment = 'before' and a.moment = 'after'`,
		[centre.id, course.slug, course.people, course.daysAfter ?? 7, measureOf(course.gain)]
	);
}
