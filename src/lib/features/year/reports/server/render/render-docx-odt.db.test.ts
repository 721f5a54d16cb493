import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '#lib/platform/documents/docx/read-docx.fixture.ts';
import { renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { wordTraps } from '#lib/platform/documents/docx/word-traps.fixture.ts';
import { odfTraps } from '#lib/platform/documents/odt/odf-traps.fixture.ts';
import { readOdt } from '#lib/platform/documents/odt/read-odt.fixture.ts';
import { renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import type { TableBlock, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addPhoto } from '../text/photos.ts';
import { showReport } from '../year/show-report.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';
import { writtenFiche, writtenReport } from './write-document.ts';
import { writeRubric } from '../text/write-rubric.ts';

const ALTERNATIVE = 'Un écran "vert" & calme';
const world = useTestDatabase();
let centre: StoredCentre;
let report: WrittenDocument;
let fiche: WrittenDocument;

beforeAll(async () => {
	centre = await goldenCentre(world.owner);
	const programme = await programmeId(world.owner, centre, 'senou');
	const create = { width: 60, height: 40, channels: 3 as const, background: '#0b4f4a' };
	await world.as('animateur', centre.id, async (db) => {
		const body = 'Retraités & seniors, < 60 ans s’abstenir';
		await writeRubric(db, {
			programmeId: programme,
			year: 2018,
			rubric: 'public',
			body,
			basedOn: 0
		});
		return addPhoto(db, {
			programmeId: programme,
			year: 2018,
			...done(await redrawPhoto(await sharp({ create }).png().toBuffer(), 'ourselves')),
			alternative: ALTERNATIVE,
			consentOn: '2018-03-15',
			consentNote: 'classeur',
			today: '2019-01-15'
		});
	});
	[report, fiche] = await world.as('direction', centre.id, async (db) => {
		const shown = await showReport(db, centre, 2018, '2019-01-15');
		return [await writtenReport(db, shown), (await writtenFiche(db, shown, 'senou'))!] as const;
	});
});

describe.each([
	{ name: 'Word', render: renderDocx, read: readDocx, traps: wordTraps },
	{ name: 'LibreOffice', render: renderOdt, read: readOdt, traps: odfTraps }
])('the golden season in $name', ({ render, read, traps }) => {
	test('says every word and every figure of the document, and opens as it is', async () => {
		const bytes = await render(report);
		const found = read(bytes);
		expect(found.tables).toEqual(tablesOf(report));
		expect(found.tables.length).toBeGreaterThan(6);
		expect(found.texts).toEqual(expect.arrayContaining(textsOf(report)));
		expect(found.texts).toContain('Retraités & seniors, < 60 ans s’abstenir');
		expect(traps(bytes)).toEqual([]);
	});

	test('a photo and each chart say what they show', async () => {
		const { alternatives } = read(await render(report));
		expect(alternatives).toContain(ALTERNATIVE);
		const charts = report.blocks.filter((block) => block.kind === 'chart');
		expect(alternatives).toHaveLength(charts.length + 1);
		expect(alternatives.filter((text) => text.length < 20)).toEqual([]);
	});

	test('a fiche alone has its rubrics in their order', async () => {
		const bytes = await render(fiche);
		expect(read(bytes).headings.map(({ text }) => text)).toEqual(
			fiche.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.trim()] : []))
		);
		expect(traps(bytes)).toEqual([]);
	});
});

function tablesOf({ blocks }: WrittenDocument): string[][][] {
	const whole = ({ columns, rows }: TableBlock) => [columns.map(({ label }) => label), ...rows];
	return blocks.flatMap((block) => {
		if (block.kind === 'table') return [whole(block)];
		return block.kind === 'chart' ? [whole(block.table)] : [];
	});
}

function textsOf({ blocks }: WrittenDocument): string[] {
	return blocks
		.flatMap((block) => {
			if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
			if (block.kind === 'chart') return [block.title, block.summary];
			return block.kind === 'table' ? [block.caption] : [];
		})
		.map((text) => text.trim());
}
