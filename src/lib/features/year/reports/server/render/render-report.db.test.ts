import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { checkList } from '../../domain/render/check-list.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import { chooseFigure } from '../figures/choose-figure.ts';
import { elements, type Element, parsedPage } from './parsed-page.fixture.ts';
import { addPhoto } from '../text/photos.ts';
import { reportDocument, reportHtml } from './render-report.ts';
import { showReport } from '../year/show-report.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';
import { writeRubric } from '../text/write-rubric.ts';
import type { EditableRubric } from '../../domain/text/editable-rubrics.ts';

const world = useTestDatabase();
let centre: StoredCentre;

const shown = () =>
	world.as('direction', centre.id, (db) => showReport(db, centre, 2018, '2019-01-15'));
const printed = () =>
	world.as('direction', centre.id, async (db) =>
		reportHtml(db, await showReport(db, centre, 2018, '2019-01-15'))
	);

async function write(slug: string, rubric: EditableRubric, body: string) {
	const programme = await programmeId(world.owner, centre, slug);
	await world.as('animateur', centre.id, (db) =>
		writeRubric(db, { programmeId: programme, year: 2018, rubric, body, basedOn: 0 })
	);
}

async function chooseStated() {
	const { report, narratives, choices } = await shown();
	for (const { programme, contradiction } of checkList(report, narratives, choices).disagreements) {
		const id = await programmeId(world.owner, centre, programme);
		await world.as('direction', centre.id, (db) =>
			chooseFigure(db, { programmeId: id, year: 2018, contradiction, chosen: 'stated' })
		);
	}
}

describe('the page of the golden season', () => {
	let html: string;
	let page: Element;
	beforeAll(async () => {
		centre = await goldenCentre(world.owner);
		await write(
			'senou',
			'public',
			'Retraités & seniors, < 60 ans s’abstenir <script>alert("1")</script>'
		);
		await addPhotoOf('senou');
		html = await printed();
		page = parsedPage(html);
	});

	async function addPhotoOf(slug: string) {
		const programme = await programmeId(world.owner, centre, slug);
		const create = { width: 60, height: 40, channels: 3 as const, background: '#0b4f4a' };
		const drawn = done(await redrawPhoto(await sharp({ create }).png().toBuffer(), 'ourselves'));
		await world.as('animateur', centre.id, (db) =>
			addPhoto(db, {
				programmeId: programme,
				year: 2018,
				...drawn,
				alternative: 'Un écran "vert" & calme',
				consentOn: '2018-03-15',
				consentNote: 'classeur',
				today: '2019-01-15'
			})
		);
	}

	test('is French, titled, and whole by itself', () => {
		const [root] = elements(page, 'html');
		expect(root?.attributes.lang).toBe('fr');
		expect(elements(page, 'title')[0]?.text).toBe(
			'Bilan d’activité 2018 – Centre social Jacques Brel'
		);
		const addresses = elements(page, /./).flatMap(({ attributes }) =>
			['href', 'src', 'srcset', 'xlink:href', 'action'].flatMap((name) => attributes[name] ?? [])
		);
		expect(addresses).toEqual([expect.stringMatching(/^data:image\/jpeg;base64,/)]);
		expect(html).not.toMatch(/url\(|@import|<link|<script|https?:\/\/(?!www\.w3\.org\/)/);
	});

	test('its headings go down one level at a time from a single title', () => {
		const levels = elements(page, /^h[1-6]$/).map(({ name }) => Number(name[1]));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels[0]).toBe(1);
		expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
		expect(elements(page, /^h[1-6]$/).filter(({ text }) => !text.trim())).toEqual([]);
	});

	test('every table is named, and every heading of it says what it heads', () => {
		const tables = elements(page, 'table');
		expect(tables.length).toBeGreaterThan(4);
		expect(tables.filter((table) => table.children[0]?.name !== 'caption')).toEqual([]);
		const headings = elements(page, 'th');
		expect(
			headings.filter(({ attributes }) => !/^(col|row)$/.test(attributes.scope ?? ''))
		).toEqual([]);
		for (const table of tables) {
			const widths = new Set(elements(table, 'tr').map((row) => row.children.length));
			expect(widths.size, table.text).toBe(1);
		}
	});

	test('drawings are passed by, their words and tables stand beside', () => {
		const drawings = elements(page, 'figure').filter((one) => elements(one, 'svg').length > 0);
		expect(drawings.length).toBeGreaterThanOrEqual(5);
		for (const drawing of drawings) {
			expect(elements(drawing, 'svg')[0]?.attributes['aria-hidden']).toBe('true');
			expect(elements(drawing, 'figcaption')[0]?.text.length).toBeGreaterThan(20);
			expect(elements(drawing, 'table')).toHaveLength(1);
		}
		const ids = elements(page, /./).flatMap(({ attributes }) => attributes.id ?? []);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
	});

	test('what was typed is words, never a program', () => {
		const paragraphs = elements(page, 'p').map(({ text }) => text);
		expect(paragraphs).toContain(
			'Retraités & seniors, < 60 ans s’abstenir <script>alert("1")</script>'
		);
		expect(elements(page, 'script')).toEqual([]);
		expect(elements(page, 'img').map(({ attributes }) => attributes.alt)).toEqual([
			'Un écran "vert" & calme'
		]);
	});

	test('says the figures of the JSON', async () => {
		const json = renderReportJson((await shown()).report);
		const said = (caption: string) => {
			const section = elements(page, 'section').find(
				(one) => one.children[0]?.text === caption && elements(one, 'dl').length > 0
			);
			return elements(section!, 'strong').map(({ text }) => text.replace(/\s/g, ''));
		};
		const { totals } = json;
		const hours = (minutes: number) =>
			`${Math.floor(minutes / 60)}h${minutes % 60 || ''}`.padEnd(1);
		expect(said('L’année 2018 en chiffres')).toEqual([
			String(totals.people),
			String(totals.trainees),
			String(totals.attendances),
			String(totals.seances),
			hours(totals.minutes),
			hours(totals.personMinutes)
		]);
		for (const fiche of json.fiches) {
			const paragraphs = elements(page, 'p').map(({ text }) => text);
			expect(paragraphs).toContain(fiche.figures);
			const figures = said(
				fiche.programme === 'senou' ? 'Ateliers informatiques SENOU' : nameOf(fiche)
			);
			expect(figures).toContain(String(fiche.trainees));
			expect(figures).toContain(String(fiche.attendances));
			expect(figures).toContain(hours(fiche.personMinutes));
			expect(figures).toContain(`${Math.round(fiche.attendanceRate! * 100)}%`);
		}
	});

	const nameOf = ({ programme }: { programme: string }) =>
		programme === 'numerikids' ? 'Numéri’Kids' : 'Ateliers informatiques CENTRE JACQUES BREL';

	test('is the same to the last byte when nothing changed', async () => {
		expect((await printed()) === html).toBe(true);
	});
});

describe('what the direction decided', () => {
	beforeEach(async () => {
		centre = await goldenCentre(world.owner);
	});

	test('the page carries the chosen figure, and the other nowhere', async () => {
		await write('senou', 'figures', 'Total de 60 heures de formation en cumulé');
		await write('senou', 'assessment', 'Nos 48 heures de formation en cumulé ont plu.');
		const hours = (html: string) =>
			new Set(
				parsedPage(html)
					.text.replace(/\s/g, ' ')
					.match(/(?<!\d)(?:48|60) h(?:eures)?/g)
			);
		expect(hours(await printed())).toEqual(new Set(['48 heures', '48 h']));
		await chooseStated();
		expect(hours(await printed())).toEqual(new Set(['60 heures', '60 h']));
	});

	test('each programme has its own first rubric or none, as its settings say', async () => {
		await world.owner.query(
			`update programmes set shows_first_rubric = false where centre_id = $1 and slug = 'ateliers'`,
			[centre.id]
		);
		const document = await world.as('direction', centre.id, async (db) =>
			reportDocument(db, await showReport(db, centre, 2018, '2019-01-15'))
		);
		const banners = document.nodes.flatMap((node) =>
			node.kind === 'fiche' ? [[node.programme, node.rubrics[0]!.heading !== '']] : []
		);
		expect(Object.fromEntries(banners)).toEqual({ senou: true, ateliers: false, numerikids: true });
		const articles = elements(parsedPage(await printed()), 'article');
		expect(articles.map(({ text }) => text.includes('NOM de l’ATELIER'))).toEqual([
			true,
			false,
			true
		]);
	});
});

test('an empty year is a page too', async () => {
	const id = await world.addCentre('sans-saison');
	centre = { id, slug: 'sans-saison', name: 'Sans saison' };
	const page = parsedPage(await printed());
	expect(elements(page, 'article')).toEqual([]);
	expect(elements(page, 'h1')).toHaveLength(1);
});
