import { expect, test, describe } from 'vitest';
import {
	CHART,
	everyBlock,
	MONTHS,
	paper,
	PHOTO,
	readOfEveryBlock
} from '../package/papers.fixture.ts';
import { type Node, nodesOf, parseXml } from '../package/xml-tree.fixture.ts';
import { docxParts, readDocx } from './read-docx.fixture.ts';
import { renderDocx } from './render-docx.ts';
import { wordTraps } from './word-traps.fixture.ts';

const documentOf = async (...blocks: Parameters<typeof paper>) =>
	parseXml(docxParts(await renderDocx(paper(...blocks)))['word/document.xml']!);

/** Word reads a property that is there as said, unless it says no. */
const isOn = (node: Node, property: string) =>
	nodesOf(node, [property]).some(
		({ attributes }) => !/^(false|off|0)$/.test(attributes['w:val'] ?? '')
	);

describe('a report in Word', () => {
	test('says the words, the figures and the alternatives of the document, in order', async () => {
		const read = readDocx(await renderDocx(everyBlock()));
		expect(read).toMatchObject(readOfEveryBlock);
	});

	test('has the headings of Word, in order, from a single title', async () => {
		const { headings } = readDocx(await renderDocx(everyBlock()));
		expect(headings.map(({ style }) => style)).toEqual([
			'Title',
			'Heading2',
			'Heading2',
			'Heading3'
		]);
	});

	test('falls into none of the traps that make Word repair a document', async () => {
		expect(wordTraps(await renderDocx(everyBlock()))).toEqual([]);
		expect(wordTraps(await renderDocx(paper([])))).toEqual([]);
	});

	test('is French, signed, and dated of its data', async () => {
		const parts = docxParts(await renderDocx(everyBlock({ asOf: '2018-12-31' })));
		expect(parts['docProps/core.xml']).toContain('<dc:title>Bilan d’activité 2018</dc:title>');
		expect(parts['docProps/core.xml']).toContain(
			'<dc:creator>Centre social des Tilleuls</dc:creator>'
		);
		expect(parts['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
		expect(parts['docProps/core.xml']!.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
			'2018-12-31T00:00:00Z',
			'2018-12-31T00:00:00Z'
		]);
		expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"');
		expect(parts['word/fontTable.xml']).toContain('<w:altName w:val="Arial"/>');
	});

	test('repeats the heading row of a table of two hundred rows on each page', async () => {
		const rows = Array.from({ length: 200 }, (_, at) => [`Ligne ${at + 1}`, String(at)]);
		const tree = await documentOf([{ ...MONTHS, rows }]);
		const written = nodesOf(tree, ['w:tr']);
		expect(written).toHaveLength(201);
		const repeated = written.map((row) => isOn(row, 'w:tblHeader'));
		expect(repeated.indexOf(true)).toBe(0);
		expect(repeated.lastIndexOf(true)).toBe(0);
		expect(written.filter((row) => isOn(row, 'w:keepNext'))).toHaveLength(0);
	});

	test('keeps a short table on one page, and its name with it', async () => {
		const tree = await documentOf([MONTHS]);
		const kept = nodesOf(tree, ['w:tr']).map((row) => isOn(row, 'w:keepNext'));
		expect(kept).toEqual([true, true, false]);
	});

	test('begins each numbered list at 1', async () => {
		const tree = await documentOf([
			{ kind: 'list', isNumbered: true, items: ['un', 'deux'] },
			{ kind: 'list', isNumbered: true, items: ['un'] }
		]);
		const [first, second, third] = nodesOf(tree, ['w:numId']).map((id) => id.attributes['w:val']);
		expect(first).toBe(second);
		expect(third).not.toBe(first);
	});

	test('a new page begins with what follows, and none is left empty', async () => {
		const tree = await documentOf([
			{ kind: 'page-break' },
			{ kind: 'heading', level: 1, text: 'Début' },
			{ kind: 'page-break' },
			{ kind: 'page-break' },
			{ kind: 'heading', level: 2, text: 'Suite' },
			{ kind: 'page-break' }
		]);
		const starts = nodesOf(tree, ['w:p']).map((one) => nodesOf(one, ['w:pageBreakBefore']).length);
		expect(starts).toEqual([0, 1]);
		expect(nodesOf(tree, ['w:br'])).toEqual([]);
	});

	test('numbers its pictures from one, whatever was written before', async () => {
		const ids = async () =>
			nodesOf(await documentOf([PHOTO, CHART, PHOTO]), ['wp:docPr']).map(
				({ attributes }) => attributes.id
			);
		const first = await ids();
		expect(new Set(first).size).toBe(3);
		expect(await ids()).toEqual(first);
	});

	test('a large print has no word under 16 points', async () => {
		const { 'word/styles.xml': styles } = docxParts(
			await renderDocx(everyBlock({ isLargePrint: true }))
		);
		// The library's own styles of notes, which no document has.
		const used = nodesOf(parseXml(styles!), ['w:style']).filter(
			(style) => !/^(Footnote|Endnote)/.test(style.attributes['w:styleId']!)
		);
		const sizes = used.flatMap((style) =>
			nodesOf(style, ['w:sz']).map((size) => Number(size.attributes['w:val']) / 2)
		);
		expect(sizes.length).toBeGreaterThan(10);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
	});
});
