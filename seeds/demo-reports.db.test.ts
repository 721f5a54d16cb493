import { describe, expect, test } from 'vitest';
import {
	showNetworkYear,
	showReport,
	type ShownReport
} from '#lib/features/year/reports/index.server.ts';
import { listDemoEntries } from '#lib/features/house/staff/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../tests/database/test-database.ts';
import { rowsOf } from './demo-world.fixture.ts';

const CENTRE = { slug: 'jacques-brel', name: 'Centre social Jacques Brel' };
const db = useTestDatabase('demo');

async function reportOf(year: number): Promise<ShownReport> {
	const [centre] = await rowsOf<{ id: string }>(db, `select id from centres where slug = $1`, [
		CENTRE.slug
	]);
	return db.as('direction', centre!.id, (own) => showReport(own, CENTRE, year, '2026-11-24'));
}

describe('the season of 2018', () => {
	test('its registers give the annex’s trainees: 32, 13 and 6, and 49 people', async () => {
		const rows = await rowsOf<{ slug: string; trainees: number }>(
			db,
			`select p.slug, count(distinct (e.person_id, c.id)) as trainees
			from programmes p join cycles c on c.programme_id = p.id
			join workshop_groups g on g.cycle_id = c.id join enrolments e on e.group_id = g.id
			where c.year = 2018 group by p.slug order by p.slug`
		);
		expect(rows).toEqual([
			{ slug: 'ateliers', trainees: 13 },
			{ slug: 'numerikids', trainees: 6 },
			{ slug: 'senou', trainees: 32 }
		]);
		const people = await rowsOf<{ birth_year: number | null; named: boolean }>(
			db,
			`select distinct pe.id, pe.birth_year, i.person_id is not null as named
			from people pe join enrolments e on e.person_id = pe.id
			join workshop_groups g on g.id = e.group_id join cycles c on c.id = g.cycle_id
			left join person_identities i on i.person_id = pe.id where c.year = 2018`
		);
		expect(people).toHaveLength(49);
		expect(people.filter(({ named, birth_year }) => named || birth_year !== null)).toEqual([]);
	});

	test('nothing written afterwards is taken for the import’s', async () => {
		const imported = await rowsOf<{ enrolments: number; all: number }>(
			db,
			`select (select count(*) from import_writes where table_name = 'enrolments') as enrolments,
				(select count(*) from enrolments) as all`
		);
		expect(imported[0]!.enrolments).toBeGreaterThanOrEqual(51);
		expect(imported[0]!.all).toBeGreaterThan(250);
		expect(imported[0]!.enrolments).toBeLessThan(80);
	});

	test('its report says 60 hours where the registers give 48, and nothing else is wrong', async () => {
		const { report } = await reportOf(2018);
		const found = report.fiches.flatMap(({ contradictions }) => contradictions);
		expect(found).toMatchObject([{ rubric: 'figures', stated: 3600, computed: 2880 }]);
	});
});

test('last year’s report is complete, agrees with its registers, and tells about forty people', async () => {
	const { report, written } = await reportOf(2025);
	expect(report.fiches.flatMap(({ contradictions }) => contradictions)).toEqual([]);
	expect(report.totals.people).toBeGreaterThanOrEqual(35);
	expect(new Set(written.map(({ programme }) => programme)).size).toBe(report.fiches.length);
	expect(report.fiches.some(({ totals }) => (totals.dropOuts ?? 0) > 0)).toBe(true);
});

test('this year’s report is left to finish: some rubrics empty, one contradiction', async () => {
	const { report, written } = await reportOf(2026);
	const found = report.fiches.flatMap(({ contradictions }) => contradictions);
	expect(found).toMatchObject([{ rubric: 'figures', stated: 9600 }]);
	expect(report.fiches.length).toBeGreaterThan(3);
	const rubrics = written.map(({ programme, rubric }) => `${programme}/${rubric}`);
	expect(rubrics).toContain('ateliers/description');
	expect(rubrics).not.toContain('ateliers/outlook');
	expect(report.previous?.year).toBe(2025);
});

test('what people said at the end of their course is told of both years, some not having answered', async () => {
	for (const year of [2025, 2026]) {
		const { report } = await reportOf(year);
		const told = report.fiches.flatMap(({ totals }) => (totals.exits ? [totals] : []));
		expect(told.length).toBeGreaterThan(1);
		for (const { exits, trainees } of told) {
			expect(exits!.unsaid).toBeGreaterThanOrEqual(0);
			expect(exits!.unsaid).toBeLessThan(trainees);
		}
	}
	const { report } = await reportOf(2018);
	expect(report.fiches.flatMap(({ further }) => further)).toEqual([]);
});

test('the network sees six centres, and not the figures of the small ones', async () => {
	const coordination = {
		staffId: null,
		role: 'coordination' as const,
		centres: [],
		at: A_TUESDAY
	};
	const { centres } = await showNetworkYear((work) => asActing(db.app, coordination, work), 2026);
	const counts = new Map(centres.map(({ slug, people }) => [slug, people]));
	expect(counts.size).toBe(6);
	expect(counts.get('le-semaphore')).toBeNull();
	expect(counts.get('la-digue')).toBeNull();
	expect(counts.get('les-faienciers')).toBe(0);
	expect(counts.get('jacques-brel')).toBeGreaterThan(60);
});

test('one may enter as everybody: five a centre, and two for the network', async () => {
	const entries = await listDemoEntries(db.app, A_TUESDAY);
	expect(entries).toHaveLength(32);
	const roles = entries.filter(({ centre }) => centre?.slug === 'jacques-brel');
	expect(roles.map(({ role }) => role).sort()).toEqual([
		'accueil',
		'animateur',
		'animateur',
		'direction',
		'referent-famille'
	]);
	expect(entries.filter(({ centre }) => centre === null)).toMatchObject([
		{ role: 'coordination' },
		{ role: 'administration' }
	]);
});
