import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { readGroupGain } from './read-course-gains.ts';
import { showReport } from '../year/show-report.ts';
import { closeYear } from '../year/close-year.ts';
import { goldenCentre, measureGains, type StoredCentre } from './stored-season.fixture.ts';

const world = useTestDatabase();
const TODAY = '2019-01-15';
let centre: StoredCentre;

beforeAll(async () => {
	centre = await goldenCentre(world.owner);
});

/** What « Chiffres » says after its sentence, its spaces made plain. */
async function furtherOf(slug: string): Promise<string[]> {
	const shown = await world.as('direction', centre.id, (db) => showReport(db, centre, 2018, TODAY));
	const fiche = shown.report.fiches.find(({ counts }) => counts.programme.slug === slug)!;
	return fiche.further.map((text) => text.replaceAll('\u00a0', ' '));
}

describe('the progress of a course', () => {
	test('is nowhere before anybody was measured', async () => {
		expect(await furtherOf('senou')).toEqual([]);
	});

	test('is on its fiche, and of people measured too late nothing is said', async () => {
		await measureGains(world.owner, centre, { slug: 'senou', people: 6, gain: 0.8 });
		expect(await furtherOf('senou')).toEqual([
			expect.stringMatching(/^Progrès mesuré : 6 personnes sur 31 .* 25 n’ont pas été revues/)
		]);
		const before = await furtherOf('ateliers');
		const late = { slug: 'ateliers', people: 6, gain: 0.8, daysAfter: 400 };
		await measureGains(world.owner, centre, late);
		expect(await furtherOf('ateliers')).toEqual(before);
	});

	test('measured a second time, each person counts once, by her last measure', async () => {
		const again = { slug: 'senou', people: 6, gain: 0, daysAfter: 20 };
		await measureGains(world.owner, centre, again);
		expect(await furtherOf('senou')).toEqual([
			expect.stringMatching(/6 personnes sur 31 .* on ne peut pas dire que le groupe a gagné/)
		]);
	});

	test('of a group tells its own people alone, and never of the desk’s', async () => {
		const { rows } = await world.owner.query<{ group_id: string; measured: number }>(
			`select e.group_id, count(distinct e.person_id)::integer as measured
			from enrolments e join placements p on p.person_id = e.person_id and p.moment = 'after'
			join workshop_groups g on g.id = e.group_id join cycles c on c.id = g.cycle_id
			join programmes o on o.id = c.programme_id and o.slug = 'senou'
			cross join lateral (
				select min(s.day) as first, max(s.day) as last from seances s where s.group_id = g.id
			) held
			-- Somebody measured too late, for another course, may be in a group of this one too.
			where e.centre_id = $1 and p.day > held.first and p.day <= held.last + interval '6 months'
			group by e.group_id order by measured desc, e.group_id limit 1`,
			[centre.id]
		);
		const { group_id, measured } = rows[0]!;
		const read = (role: 'animateur' | 'accueil') =>
			world.as(role, centre.id, (db) => readGroupGain(db, group_id));
		expect((await read('animateur'))?.gain.measured).toBe(measured);
		expect(await read('accueil')).toBeNull();
	});

	test('is frozen with the year', async () => {
		const before = await furtherOf('senou');
		await world.as('direction', centre.id, (db) =>
			closeYear(db, { centre, year: 2018, today: TODAY })
		);
		await world.owner.query('delete from placement_gains where centre_id = $1', [centre.id]);
		expect(await furtherOf('senou')).toEqual(before);
	});
});
