import { describe, expect, test } from 'vitest';
import { type TestDatabase, useTestDatabase } from '../tests/database/test-database.ts';
import { demoWorld, inSilence, rowsOf } from './demo-world.fixture.ts';
import { loadDemoNetworkOnce } from './load-demo-network.ts';

type LiveGroup = { programme: string; past: number; marked: number; to_come: number };

/** Groups with people in them and a séance still to come, as they stand on that day. */
async function liveGroups(db: TestDatabase, today: string): Promise<LiveGroup[]> {
	return rowsOf(
		db,
		`select p.slug as programme,
			count(s.id) filter (where s.day < $1) as past,
			count(s.id) filter (where exists (select from attendances a where a.seance_id = s.id)) as marked,
			count(s.id) filter (where s.day >= $1) as to_come
		from workshop_groups g join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id join centres ce on ce.id = g.centre_id
		join seances s on s.group_id = g.id
		where ce.slug = 'jacques-brel' and exists (select from enrolments e where e.group_id = g.id)
		group by g.id, p.slug having max(s.day) >= $1`,
		[today]
	);
}

const at = (instant: string) => Temporal.Instant.from(instant);

describe('on 15 August', () => {
	const db = useTestDatabase();

	test('the summer’s courses run, and the autumn’s list waits', async () => {
		const world = demoWorld(db, at('2026-08-15T09:00:00Z'));
		expect(await loadDemoNetworkOnce(world, inSilence)).toBe('loaded');
		const groups = await liveGroups(db, '2026-08-15');
		expect(
			groups.filter(({ marked, to_come }) => marked > 0 && to_come > 0).length
		).toBeGreaterThan(5);
		expect(groups.filter(({ past }) => past === 0).length).toBeGreaterThan(1);
	});
});

describe('on 2 January, a little before midnight in Paris', () => {
	const db = useTestDatabase();

	test('the winter’s lists wait, last year’s report is to finish', async () => {
		const world = demoWorld(db, at('2027-01-02T22:30:00Z'));
		expect(await loadDemoNetworkOnce(world, inSilence)).toBe('loaded');
		const groups = await liveGroups(db, '2027-01-02');
		expect(groups.length).toBeGreaterThan(5);
		expect(groups.every(({ past }) => past === 0)).toBe(true);
		const written = await rowsOf<{ year: number; texts: number }>(
			db,
			'select year, count(*) as texts from fiche_versions group by year order by year'
		);
		expect(written.map(({ year }) => year)).toEqual([2018, 2025, 2026]);
		expect(written[2]!.texts).toBeLessThan(written[1]!.texts);
	});
});

describe('at the end of March, two years and a quarter after the first course told', () => {
	const db = useTestDatabase();

	test('people whose name may not be kept any more are anonymous subjects', async () => {
		const world = demoWorld(db, at('2027-03-30T09:00:00Z'));
		expect(await loadDemoNetworkOnce(world, inSilence)).toBe('loaded');
		const anonymous = await rowsOf<{ age_band: string; age_band_year: number }>(
			db,
			`select distinct p.id, p.age_band, p.age_band_year from people p
			join enrolments e on e.person_id = p.id join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id
			where c.year = 2025 and not exists (select from person_identities i where i.person_id = p.id)`
		);
		expect(anonymous.length).toBeGreaterThan(0);
		expect(anonymous.every(({ age_band_year }) => age_band_year === 2025)).toBe(true);
		const named = await rowsOf(
			db,
			`select i.person_id from person_identities i
			join enrolments e on e.person_id = i.person_id
			left join departures d on d.enrolment_id = e.id
			join seances s on s.group_id = e.group_id and s.day < coalesce(d.left_on, 'infinity')
			group by i.person_id having max(s.day) < date '2025-03-30'`
		);
		expect(named).toEqual([]);
	});
});
