import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkList, type ReportDocument } from '#lib/features/year/reports/index.ts';
import {
	addPhoto,
	chooseFigure,
	showReport,
	writeRubric
} from '#lib/features/year/reports/index.server.ts';
import { reportDocument } from '#lib/features/year/reports/server/render/render-report.ts';
import {
	SOME_REQUESTS,
	storeDesk
} from '#lib/features/year/reports/server/desk/desk-year.fixture.ts';
import {
	goldenCentre,
	programmeId,
	sayExits,
	type StoredCentre
} from '#lib/features/year/reports/server/count/stored-season.fixture.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { done } from '../database/story-centre.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { annexRows } from './annex-rows.fixture.ts';
import { type Five, makeFive } from './make-five.fixture.ts';
import {
	expectedTables,
	inDocx,
	inOdt,
	inPage,
	inPdf,
	type Rendered,
	signs
} from './rendered-figures.fixture.ts';

const world = useTestDatabase();
const run = promisify(execFile);
const TODAY = '2019-01-15';
let centre: StoredCentre;

const five = () => makeFive(world.app, centre, TODAY);

const tree = (): Promise<ReportDocument> =>
	world.as('direction', centre.id, async (db) =>
		reportDocument(db, await showReport(db, centre, 2018, TODAY))
	);

function rendered({ html, pdf, docx, odt }: Five): [string, Rendered][] {
	return [
		['page', inPage(html.toString())],
		['PDF', inPdf(pdf)],
		['DOCX', inDocx(docx)],
		['ODT', inOdt(odt)]
	];
}

/**
 * The director's text says 60 hours where the registers give 48, a photo is there, and the desk was
 * asked many things. Three people said what they take from their course.
 */
beforeAll(async () => {
	centre = await goldenCentre(world.owner);
	await storeDesk(world.owner, centre.id, SOME_REQUESTS, 2018);
	await sayExits(world.owner, centre, 'ateliers', ['independent', 'does-it-alone', 'wants-more']);
	const programme = await programmeId(world.owner, centre, 'senou');
	const create = { width: 60, height: 40, channels: 3 as const, background: '#0b4f4a' };
	const bytes = await sharp({ create }).png().toBuffer();
	await world.as('direction', centre.id, async (db) => {
		const body = 'Total de 60 heures de formation en cumulé';
		await writeRubric(db, {
			programmeId: programme,
			year: 2018,
			rubric: 'figures',
			body,
			basedOn: 0
		});
		await addPhoto(db, {
			programmeId: programme,
			year: 2018,
			...done(await redrawPhoto(bytes, 'ourselves')),
			alternative: 'Une salle, des ordinateurs',
			consentOn: '2018-03-15',
			consentNote: 'classeur',
			today: TODAY
		});
	});
});

async function chooseStated() {
	const shown = await world.as('direction', centre.id, (db) => showReport(db, centre, 2018, TODAY));
	const { disagreements } = checkList(shown.report, shown.narratives, shown.choices);
	for (const { programme: slug, contradiction } of disagreements) {
		const programme = await programmeId(world.owner, centre, slug);
		await world.as('direction', centre.id, (db) =>
			chooseFigure(db, { programmeId: programme, year: 2018, contradiction, chosen: 'stated' })
		);
	}
}

async function allAgree() {
	const files = await five();
	const document = await tree();
	const expected = expectedTables(document);
	expect(expected.length).toBeGreaterThan(8);
	for (const [name, { tables, words }] of rendered(files)) {
		expect(tables, name).toEqual(expected);
		for (const node of document.nodes) {
			if (node.kind !== 'fiche') continue;
			const sentences = node.rubrics.find(({ key }) => key === 'figures')!.paragraphs;
			expect(sentences).toHaveLength(node.programme === 'ateliers' ? 2 : 1);
			for (const sentence of sentences) expect(words, name).toContain(signs(sentence));
		}
	}
	const annex = await annexRows(files.xlsx);
	for (const node of document.nodes) {
		if (node.kind !== 'figures') continue;
		const own = annex.filter(({ programme, part }) =>
			part === '' && node.caption.startsWith('L’année')
				? programme === 'Toutes les activités'
				: part === '' &&
					programme === (node.caption.startsWith('L’accueil') ? 'Accueil' : node.caption)
		);
		expect(
			own.map(({ figure, value, explanation }) => [figure, value, explanation]),
			node.caption
		).toEqual(expectedTables({ ...document, nodes: [node] })[0]);
	}
	const charts = document.nodes.filter((node) => node.kind === 'chart');
	for (const { key, title, table } of charts) {
		if (key === 'people-by-programme' || key === 'previous-year') continue;
		const own = annex.filter(({ figure }) => figure === signs(title));
		expect(
			own.map(({ part, value }) => [part, value]),
			title
		).toEqual(table.rows.map((row) => row.slice(0, 2).map(signs)));
	}
	return files;
}

/** « 48 h », « 48 heures », 48,00 in a cell. */
async function hoursSaid(files: Five, hours: number): Promise<string[]> {
	const pattern = new RegExp(`(?<![\\d,+])${hours}h(?!\\d)`);
	const saying = rendered(files).flatMap(([name, { words }]) =>
		pattern.test(words) ? [name] : []
	);
	const rows = await annexRows(files.xlsx);
	return rows.some(({ value }) => value === `${hours}h`) ? [...saying, 'XLSX'] : saying;
}

const EVERYWHERE = ['page', 'PDF', 'DOCX', 'ODT', 'XLSX'];

describe('one report, five files', () => {
	test('they say the figures of the registers, all of them, until the direction chooses', async () => {
		const files = await allAgree();
		expect(await hoursSaid(files, 48)).toEqual(EVERYWHERE);
		expect(await hoursSaid(files, 60)).toEqual([]);
	});

	test('they say the one she chose, and the other nowhere', async () => {
		await chooseStated();
		const files = await allAgree();
		expect(await hoursSaid(files, 60)).toEqual(EVERYWHERE);
		expect(await hoursSaid(files, 48)).toEqual([]);
	});

	test('made again, elsewhere in the world, they are the same to the last byte', async () => {
		const madeIn = async (zone: string, language: string) => {
			const words = [appUrl(world.ownerUrl), centre.id, centre.name, TODAY];
			const env = { ...process.env, TZ: zone, LANG: language };
			const script = 'tests/documents/digest-five.fixture.ts';
			const { stdout } = await run(process.execPath, [script, ...words], { env });
			return JSON.parse(stdout) as Record<string, string>;
		};
		const here = await madeIn('Europe/Paris', 'fr_FR.UTF-8');
		expect(Object.keys(here)).toEqual(['html', 'pdf', 'docx', 'odt', 'xlsx']);
		expect(await madeIn('Pacific/Auckland', 'en_NZ.UTF-8')).toEqual(here);
	});
});
