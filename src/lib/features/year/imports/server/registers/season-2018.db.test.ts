import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import {
	countRows,
	openCentre,
	photograph,
	TODAY,
	TRACES_KEY,
	undo
} from '../imported-world.fixture.ts';
import { importRegisters } from '../pipeline.ts';
import type { ImportReport } from './import-report.ts';

const FOLDER = 'tests/fixtures/season-2018';
const NAMES = ['senou-2018.xlsx', 'ateliers-informatiques-2018.xlsx', 'numerikids-2018.csv'];

const world = useTestDatabase();

async function importSeason(centre: string, names: string[]): Promise<ImportReport> {
	const files = names.map((name) => ({ name, bytes: readFileSync(`${FOLDER}/${name}`) }));
	const choices = { year: 2018, answers: {}, dryRun: false, today: TODAY, tracesKey: TRACES_KEY };
	const report = await world.asOperator([centre], (db) =>
		importRegisters(db, { files, ...choices })
	);
	if ('refusal' in report) throw new Error(report.message);
	return report;
}

const GOLDEN = {
	people: 49,
	cycles: 8,
	cycle_cancellations: 1,
	enrolments: 51,
	departures: 1
};

/** Seconds of attendance, and attendances, by programme: what the report will say. */
async function figures(centre: string) {
	const { rows } = await world.owner.query(
		`select p.slug, count(distinct e.person_id) as people, count(distinct e.id) as trainees,
			count(*) filter (where a.kind in ('present', 'late')) as attendances,
			sum(s.planned_minutes) filter (where a.kind in ('present', 'late')) as "personMinutes"
		from programmes p join cycles c on c.programme_id = p.id
		join workshop_groups g on g.cycle_id = c.id join enrolments e on e.group_id = g.id
		left join attendances a on a.enrolment_id = e.id left join seances s on s.id = a.seance_id
		where p.centre_id = $1 group by p.slug order by p.slug`,
		[centre]
	);
	return rows;
}

const FIGURES = [
	{ slug: 'ateliers', people: 13, trainees: 13, attendances: 113, personMinutes: 13_560 },
	{ slug: 'numerikids', people: 6, trainees: 6, attendances: 56, personMinutes: 6_720 },
	{ slug: 'senou', people: 31, trainees: 32, attendances: 107, personMinutes: 9_630 }
];

describe('the three registers of the 2018 season', () => {
	it('come in together with every golden figure, nobody by name, and go out without a trace', async () => {
		const centre = await openCentre(world, 'ensemble');
		const before = await photograph(world);
		const report = await importSeason(centre, NAMES);
		expect(report).toMatchObject({ cycles: 8, people: 49, differences: [] });
		expect(report.statement).toEqual({ keptByName: 0, anonymous: 49, alreadyKnown: 0 });
		expect(await countRows(world, centre)).toMatchObject(GOLDEN);
		expect(await figures(centre)).toEqual(FIGURES);
		expect(await countRows(world, centre)).not.toHaveProperty('person_identities');
		await undo(world, centre, report.importId!);
		expect(await photograph(world)).toEqual(before);
	});

	it.each([
		['as listed', NAMES],
		['the other way round', NAMES.toReversed()]
	])('come in one by one, %s, with the same people', async (order, names) => {
		const centre = await openCentre(world, order === 'as listed' ? 'un-par-un' : 'a-rebours');
		for (const name of names) await importSeason(centre, [name]);
		expect(await countRows(world, centre)).toMatchObject(GOLDEN);
		expect(await figures(centre)).toEqual(FIGURES);
		const again = await importSeason(centre, NAMES);
		expect(again).toMatchObject({ importId: null, written: 0, differences: [] });
	});
});
