import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	readPdf,
	tagged,
	wordsOf,
	type ReadPdf
} from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { checkList } from '../../domain/render/check-list.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import { chooseFigure } from '../figures/choose-figure.ts';
import { closeYear } from '../year/close-year.ts';
import { addPhoto, removePhoto } from '../text/photos.ts';
import { reportDocument } from './render-report.ts';
import { showReport } from '../year/show-report.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';
import { writtenFiche, writtenReport } from './write-document.ts';
import { writeRubric } from '../text/write-rubric.ts';

const world = useTestDatabase();
let centre: StoredCentre;

const report = (today = '2019-01-15', of = centre) =>
	world.as('direction', of.id, async (db) =>
		writtenReport(db, await showReport(db, of, 2018, today))
	);
const fiche = (programme: string) =>
	world.as('direction', centre.id, async (db) =>
		writtenFiche(db, await showReport(db, centre, 2018, '2019-01-15'), programme)
	);

async function photoOf(slug: string): Promise<string> {
	const programme = await programmeId(world.owner, centre, slug);
	const create = { width: 60, height: 40, channels: 3 as const, background: '#0b4f4a' };
	const bytes = await sharp({ create })
		.withExif({ IFD0: { Copyright: 'Amina Test' }, IFD3: { GPSLatitudeRef: 'N' } })
		.jpeg()
		.toBuffer();
	expect(bytes.includes('Amina Test')).toBe(true);
	const drawn = done(await redrawPhoto(bytes, 'ourselves'));
	const added = await world.as('animateur', centre.id, (db) =>
		addPhoto(db, {
			programmeId: programme,
			year: 2018,
			...drawn,
			alternative: 'Un écran #vert & "calme"',
			consentOn: '2018-03-15',
			consentNote: 'classeur',
			today: '2019-01-15'
		})
	);
	if ('refusal' in added) throw new Error(added.message);
	return added.id;
}

async function write(slug: string, body: string) {
	const programme = await programmeId(world.owner, centre, slug);
	await world.as('animateur', centre.id, (db) =>
		writeRubric(db, { programmeId: programme, year: 2018, rubric: 'assessment', body, basedOn: 0 })
	);
}

describe('the report of the golden season', () => {
	let pdf: ReadPdf;
	let bytes: Uint8Array;
	beforeAll(async () => {
		centre = await goldenCentre(world.owner);
		await write('senou', 'Groupes #homogènes, *variés* & < 60 ans 🎉');
		await photoOf('senou');
		bytes = await renderPdf(await report());
		pdf = readPdf(bytes);
	});

	test('is the report, signed by the centre, on the day of its figures', () => {
		expect(pdf).toMatchObject({
			title: 'Bilan d’activité 2018',
			author: 'Centre social Jacques Brel',
			created: 'D:20190115000000Z'
		});
		expect(tagged(pdf.roots, 'P').map(({ text }) => text)).toContain(
			'Groupes #homogènes, *variés* & < 60 ans 🎉'
		);
	});

	test('every heading, figure, table and chart of its tree is in it, in the same order', async () => {
		const { nodes } = await world.as('direction', centre.id, async (db) =>
			reportDocument(db, await showReport(db, centre, 2018, '2019-01-15'))
		);
		const tables = nodes.flatMap((node) => {
			if (node.kind === 'chart') return [node.table.rows];
			if (node.kind !== 'figures') return [];
			return [node.figures.map(({ label, value, explanation }) => [label, value, explanation])];
		});
		const read = tagged(pdf.roots, 'TBody').map((body) =>
			body.children.map((row) => row.children.map(({ text }) => text))
		);
		expect(read).toEqual(tables);
		const headings = nodes.flatMap((node) => {
			if (node.kind === 'title' || node.kind === 'chart')
				return [node.kind === 'title' ? node.text : node.title];
			if (node.kind !== 'fiche') return [];
			const [, ...rubrics] = node.rubrics;
			return [node.name, ...rubrics.map(({ heading }) => heading)];
		});
		expect(tagged(pdf.roots, /^H\d$/).map(({ text }) => text)).toEqual(headings);
	});

	test('says the figures of the JSON', async () => {
		const json = await world.as('direction', centre.id, async (db) =>
			renderReportJson((await showReport(db, centre, 2018, '2019-01-15')).report)
		);
		const [year] = tagged(pdf.roots, 'TBody');
		const value = (label: string) =>
			year?.children.find(({ children }) => children[0]?.text === label)?.children[1]?.text;
		expect(value('Personnes différentes')).toBe(String(json.totals.people));
		expect(value('Présences')).toBe(String(json.totals.attendances));
		for (const { figures } of json.fiches) expect(wordsOf(pdf)).toContain(figures);
	});

	test('the photo says what it shows; nothing the camera wrote is left in the file', () => {
		const figures = tagged(pdf.roots, 'Figure');
		expect(figures.map(({ alternative }) => alternative)).toContain('Un écran #vert & "calme"');
		expect(figures.every(({ alternative }) => alternative)).toBe(true);
		const file = Buffer.from(bytes);
		for (const left of ['Amina', 'Exif', 'GPS']) expect(file.includes(left), left).toBe(false);
	});

	test('is the same to the last byte when nothing changed', async () => {
		expect(Buffer.from(bytes).equals(await renderPdf(await report()))).toBe(true);
	});

	test('one fiche alone is what the report says of it', async () => {
		const alone = readPdf(await renderPdf((await fiche('senou'))!));
		expect(alone.title).toBe('Ateliers informatiques SENOU – Bilan d’activité 2018');
		expect(tagged(alone.roots, 'H1').map(({ text }) => text)).toEqual([
			'Ateliers informatiques SENOU'
		]);
		const [, ...said] = tagged(alone.roots, 'P').map(({ text }) => text);
		const inReport = tagged(pdf.roots, 'P').map(({ text }) => text);
		expect(said.filter((words) => !inReport.includes(words))).toEqual([]);
		expect(tagged(alone.roots, 'Figure')).toHaveLength(1);
		expect(await fiche('nulle-part')).toBeNull();
	});
});

describe('what changes, and what does not', () => {
	beforeEach(async () => {
		centre = await goldenCentre(world.owner);
	});

	test('a closed year prints the same bytes the year after, whatever day it is', async () => {
		await world.as('direction', centre.id, (db) =>
			closeYear(db, { centre, year: 2018, today: '2019-01-15' })
		);
		const then = await renderPdf(await report('2019-01-15'));
		const later = await renderPdf(await report('2020-06-30'));
		expect(Buffer.from(then).equals(later)).toBe(true);
	});

	test('an open year says the day it was printed', async () => {
		const [january, june] = await Promise.all([report('2019-01-15'), report('2019-06-30')]);
		expect([january.asOf, june.asOf]).toEqual(['2019-01-15', '2019-06-30']);
	});

	test('a photo whose consent is taken back leaves the document', async () => {
		const id = await photoOf('senou');
		expect(Object.keys((await report()).pictures)).toEqual([id]);
		await world.as('animateur', centre.id, (db) => removePhoto(db, id));
		const after = await report();
		expect(after.pictures).toEqual({});
		expect(after.blocks.filter(({ kind }) => kind === 'picture')).toEqual([]);
	});

	test('one taken back between the page and the print leaves too', async () => {
		const id = await photoOf('senou');
		const shown = await world.as('direction', centre.id, (db) =>
			showReport(db, centre, 2018, '2019-01-15')
		);
		await world.as('animateur', centre.id, (db) => removePhoto(db, id));
		const document = await world.as('direction', centre.id, (db) => writtenReport(db, shown));
		expect(document.pictures).toEqual({});
		expect(document.blocks.filter(({ kind }) => kind === 'picture')).toEqual([]);
	});

	test('only the chosen figure is printed', async () => {
		const hours = async () => {
			const words = wordsOf(readPdf(await renderPdf(await report())));
			return new Set(words.match(/(?<!\d)(?:48|60)(?=\sheures)/g));
		};
		await write('senou', 'Nos 60 heures de formation en cumulé ont plu.');
		expect(await hours()).toEqual(new Set(['48']));
		const list = await world.as('direction', centre.id, async (db) => {
			const {
				report: counted,
				narratives,
				choices
			} = await showReport(db, centre, 2018, '2019-01-15');
			return checkList(counted, narratives, choices).disagreements;
		});
		for (const { programme, contradiction } of list) {
			const id = await programmeId(world.owner, centre, programme);
			await world.as('direction', centre.id, (db) =>
				chooseFigure(db, { programmeId: id, year: 2018, contradiction, chosen: 'stated' })
			);
		}
		expect(await hours()).toEqual(new Set(['60']));
	});

	test('an empty year is a document too', async () => {
		const id = await world.addCentre('sans-saison');
		const empty = { id, slug: 'sans-saison', name: 'Sans saison' };
		const pdf = readPdf(await renderPdf(await report('2019-01-15', empty)));
		expect(tagged(pdf.roots, 'H1')).toHaveLength(1);
	});
});
