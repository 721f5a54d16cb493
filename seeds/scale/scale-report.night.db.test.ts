import { expect, test } from 'vitest';
import { showReport } from '#lib/features/year/reports/index.server.ts';
import type { SeasonFacts } from '#lib/features/year/reports/index.ts';
import { countFacts } from '#lib/features/year/reports/domain/count/count-facts.ts';
import { A_TUESDAY, useTestDatabase } from '../../tests/database/test-database.ts';
import communes from '#content/communes.json' with { type: 'json' };
import { seedNetwork } from './seed-network.ts';

const world = useTestDatabase();
const YEAR = 2026;

/** The season of a centre, read row by row and counted by nobody. */
async function factsOf(centre: { id: string; slug: string; name: string }): Promise<SeasonFacts> {
	const rowsOf = async <Row>(text: string) =>
		(await world.owner.query(text, [centre.id])).rows as Row[];
	const inYear = `c.centre_id = $1 and c.year = ${YEAR}`;
	const { programmes } = await sample(centre);
	const people = await rowsOf<SeasonFacts['people'][number]>(
		`select p.id, p.birth_year as "birthYear", p.age_band as "ageBand", p.sex,
			p.commune_insee as commune,
			exists (select from attendances a join enrolments e on e.id = a.enrolment_id
				join seances s on s.id = a.seance_id
				where e.person_id = p.id and s.day < '${YEAR}-01-01') as "seenBefore"
		from people p where p.centre_id = $1`
	);
	return {
		year: YEAR,
		centre: { slug: centre.slug, name: centre.name },
		programmes,
		cycles: await rowsOf(
			`select c.id, p.slug as programme, c.label,
				(x.recorded_at at time zone 'Europe/Paris')::date as "cancelledOn",
				(select min(s.day) from seances s join workshop_groups g on g.id = s.group_id
					where g.cycle_id = c.id) as "firstDay"
			from cycles c join programmes p on p.id = c.programme_id
			left join cycle_cancellations x on x.cycle_id = c.id where ${inYear}`
		),
		groups: await rowsOf(
			`select g.id, g.cycle_id as "cycleId", g.label, g.capacity as seats
			from workshop_groups g join cycles c on c.id = g.cycle_id where ${inYear}`
		),
		seances: await rowsOf(
			`select s.id, s.group_id as "groupId", s.day, s.planned_minutes as "plannedMinutes",
				s.real_minutes as "realMinutes", x.seance_id is not null as cancelled
			from seances s join workshop_groups g on g.id = s.group_id join cycles c on c.id = g.cycle_id
			left join seance_cancellations x on x.seance_id = s.id where ${inYear}`
		),
		enrolments: await rowsOf(
			`select e.id, e.group_id as "groupId", e.person_id as "personId",
				e.enrolled_on as "enrolledOn", d.left_on as "leftOn"
			from enrolments e join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id
			left join departures d on d.enrolment_id = e.id where ${inYear}`
		),
		marks: await rowsOf(
			`select a.seance_id as "seanceId", a.enrolment_id as "enrolmentId", a.kind,
				coalesce(a.late_minutes, 0) as "lateMinutes"
			from attendances a join workshop_groups g on g.id = a.group_id
			join cycles c on c.id = g.cycle_id where ${inYear}`
		),
		exits: await rowsOf(
			`select x.enrolment_id as "enrolmentId", x.word
			from course_exits x join enrolments e on e.id = x.enrolment_id
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id where ${inYear} order by x.id`
		),
		people: people.map((person) => ({
			...person,
			commune: person.commune && communes[person.commune as keyof typeof communes]
		}))
	};
}

/** What a fiche says of its programme is no count: taken as the report has it. */
async function sample(centre: { id: string; slug: string; name: string }) {
	const { report } = await shown(centre);
	return { programmes: report.fiches.map(({ counts }) => counts.programme) };
}

const shown = (centre: { id: string; slug: string; name: string }) =>
	world.as('direction', centre.id, (db) => showReport(db, centre, YEAR, '2026-11-24'));

test('the report of the largest seeded centre counts what its rows say', async () => {
	const seeded = await seedNetwork(world.app, world.ownerUrl, {
		seed: 5,
		scale: 0.01,
		now: A_TUESDAY,
		say: () => {}
	});
	expect(seeded).not.toHaveProperty('refusal');
	const { rows } = await world.owner.query<{ id: string; slug: string; name: string }>(
		`select c.id, c.slug, c.name from centres c join people p on p.centre_id = c.id
		group by c.id order by count(*) desc limit 1`
	);
	const { report } = await shown(rows[0]!);
	const counted = countFacts(await factsOf(rows[0]!));
	expect(counted.people.people).toBeGreaterThan(40);
	expect(counted.people.returningPeople).toBeGreaterThan(0);
	expect(report.people).toEqual(counted.people);
	const fiches = report.fiches.map(({ counts }) => counts);
	expect(fiches.toSorted((a, b) => (a.programme.slug < b.programme.slug ? -1 : 1))).toEqual(
		counted.fiches
	);
});
