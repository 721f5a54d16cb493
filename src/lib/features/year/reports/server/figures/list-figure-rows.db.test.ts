import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { anySeason } from '../../domain/count/any-season.fixture.ts';
import { type FicheFigureKey, formatFigure } from '../../domain/figures/figures.ts';
import { figureOfRows, type RowsTotal } from '../../domain/figures/rows-figure.ts';
import { listFigureRows } from './list-figure-rows.ts';
import { showReport } from '../year/show-report.ts';
import {
	addCrowd,
	goldenCentre,
	storedCentre,
	type StoredCentre
} from '../count/stored-season.fixture.ts';

const world = useTestDatabase();
let golden: StoredCentre;

beforeAll(async () => {
	golden = await goldenCentre(world.owner);
});

type Asked = { figure: FicheFigureKey; programme?: string | null; year?: number };

/** Every row of a figure, whatever the number of pages, and the total each page tells. */
async function rowsOf(centre: StoredCentre, { figure, programme = null, year = 2018 }: Asked) {
	const rows: Record<string, unknown>[] = [];
	const totals = new Set<string>();
	let after: string | null = null;
	do {
		const page = await world.as('animateur', centre.id, (db) =>
			listFigureRows(db, { figure, programme, year, after })
		);
		rows.push(...page.rows);
		totals.add(JSON.stringify(page.total));
		after = page.next;
	} while (after);
	return { rows, totals: [...totals].map((total) => JSON.parse(total) as Record<string, number>) };
}

const added = (rows: Record<string, unknown>[], column: string) =>
	rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** What the rows of a figure make, in the unit of the figure. */
function made(figure: FicheFigureKey, rows: Record<string, unknown>[]): number | null {
	if (figure === 'minutes' || figure === 'personMinutes') return added(rows, 'minutes');
	if (figure === 'attendances') return added(rows, 'attendances');
	if (figure !== 'attendanceRate') return rows.length;
	const marks = added(rows, 'marks');
	return marks === 0 ? null : added(rows, 'attendances') / marks;
}

describe('each figure of SÉNOU opens rows that make it', () => {
	test.each<[FicheFigureKey, number]>([
		['people', 31],
		['newPeople', 31],
		['returningPeople', 0],
		['trainees', 32],
		['cycles', 4],
		['groups', 8],
		['seances', 32],
		['minutes', 2880],
		['attendances', 107],
		['personMinutes', 9630],
		['attendanceRate', 107 / 128],
		['dropOuts', 0]
	])('%s: %d', async (figure, expected) => {
		const { rows } = await rowsOf(golden, { figure, programme: 'senou' });
		expect(made(figure, rows)).toBe(expected);
	});

	test('the one drop-out of the adult workshops is a row, with her last day', async () => {
		const { rows } = await rowsOf(golden, { figure: 'dropOuts', programme: 'ateliers' });
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ leftOn: '2018-11-16', attendances: 4, minutes: 480 });
	});
});

test.each<[FicheFigureKey, number]>([
	['people', 49],
	['trainees', 51],
	['attendances', 276],
	['seances', 95],
	['minutes', 10_440],
	['personMinutes', 29_910]
])('the year’s %s, %d, open every programme', async (figure, expected) => {
	expect(made(figure, (await rowsOf(golden, { figure })).rows)).toBe(expected);
});

test('somebody of two programmes is one row with both', async () => {
	const { rows } = await rowsOf(golden, { figure: 'people' });
	const twice = rows.filter((row) => {
		const followed = row.followed as { programme: string }[];
		return new Set(followed.map(({ programme }) => programme)).size === 2;
	});
	expect(twice).toHaveLength(1);
});

test('the rows of any season make its figures, the year after too', async () => {
	await fc.assert(
		fc.asyncProperty(anySeason, async (facts) => {
			const centre = await storedCentre(world.owner, facts);
			await world.owner.query(
				`update cycles set year = 2019 where centre_id = $1 and id in
					(select id from cycles where centre_id = $1 order by label limit 2)`,
				[centre.id]
			);
			for (const year of [2018, 2019]) {
				const { report } = await world.as('direction', centre.id, (db) =>
					showReport(db, centre, year, '2020-01-15')
				);
				for (const fiche of report.fiches) {
					const programme = fiche.counts.programme.slug;
					for (const { key: figure, value, unit } of fiche.figures) {
						// The first year of the registers: nobody can tell, whatever the rows.
						if (value === null && /^(new|returning)People$/.test(figure)) continue;
						const { rows, totals } = await rowsOf(centre, { figure, programme, year });
						expect(made(figure, rows), `${figure} ${year}`).toBe(value);
						expect(totals[0]?.rows).toBe(rows.length);
						expect(figureOfRows(figure, totals[0] as RowsTotal)).toBe(formatFigure(value, unit));
					}
				}
				for (const [figure, value] of Object.entries(report.totals)) {
					const asked = { figure: figure as FicheFigureKey, year };
					expect(made(asked.figure, (await rowsOf(centre, asked)).rows), figure).toBe(value);
				}
			}
		}),
		{ numRuns: tenth(60) }
	);
});

describe('more rows than a page holds', () => {
	let crowded: StoredCentre;
	beforeAll(async () => {
		crowded = await goldenCentre(world.owner);
		await addCrowd(world.owner, crowded, { people: 230, seances: 1 });
		await addCrowd(world.owner, crowded, { people: 1, seances: 130 });
	});

	test.each<[FicheFigureKey, number]>([
		['people', 49 + 231],
		['trainees', 51 + 231],
		['seances', 95 + 131]
	])('no row of %s is lost or told twice', async (figure, expected) => {
		const { rows, totals } = await rowsOf(crowded, { figure });
		expect(rows).toHaveLength(expected);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(expected);
		expect(totals).toEqual([expect.objectContaining({ rows: expected })]);
	});

	test('names come in the order of a dictionary, people without one last', async () => {
		const { rows } = await rowsOf(crowded, { figure: 'people' });
		const names = rows.map(({ name }) => name as string | null);
		const runs = names.filter((name, at) => name !== names[at - 1]);
		expect(runs).toEqual(['Test de Test', 'Test Éloi', 'Test Zoé', null]);
	});

	test('no name goes to the address of the next page', async () => {
		const page = await world.as('animateur', crowded.id, (db) =>
			listFigureRows(db, { figure: 'people', programme: null, year: 2018, after: null })
		);
		expect(page.next).toMatch(/^[0-9a-f-]{36}$/);
		expect(Object.keys(page.rows[0]!)).not.toContain('sort');
	});

	test('a page asked after a row that is gone is the first one', async () => {
		const ask = (after: string | null) =>
			world.as('animateur', crowded.id, (db) =>
				listFigureRows(db, { figure: 'seances', programme: null, year: 2018, after })
			);
		expect(await ask('o’gone')).toEqual(await ask(null));
	});
});

test('another centre opens none of these rows', async () => {
	const other = await world.addCentre('voisin');
	const neighbour = { id: other, slug: 'voisin', name: 'Voisin' };
	for (const figure of ['people', 'seances', 'groups'] as const) {
		expect((await rowsOf(neighbour, { figure })).rows).toEqual([]);
	}
});
