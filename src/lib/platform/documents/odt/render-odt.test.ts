import { describe, expect, test } from 'vitest';
import { CHART, everyBlock, MONTHS, paper, readOfEveryBlock } from '../package/papers.fixture.ts';
import { childrenOf, nodesOf, parseXml } from '../package/xml-tree.fixture.ts';
import { odfTraps } from './odf-traps.fixture.ts';
import { odtParts, readOdt } from './read-odt.fixture.ts';
import { renderOdt } from './render-odt.ts';

const contentOf = async (...blocks: Parameters<typeof paper>) =>
	parseXml(odtParts(await renderOdt(paper(...blocks)))['content.xml']!);

describe('a report in LibreOffice', () => {
	test('says the words, the figures and the alternatives of the document, in order', async () => {
		const read = readOdt(await renderOdt(everyBlock()));
		expect(read).toMatchObject(readOfEveryBlock);
	});

	test('has headings in the plan of the document, one level at a time', async () => {
		const { headings } = readOdt(await renderOdt(everyBlock()));
		expect(headings.map(({ level }) => level)).toEqual(['1', '2', '2', '3']);
	});

	test('takes its own title for first heading when it begins lower', async () => {
		const read = readOdt(await renderOdt(paper([{ kind: 'paragraph', text: 'Rien encore.' }])));
		expect(read.headings).toEqual([{ level: '1', text: 'Bilan d’activité 2018' }]);
		expect(read.texts).toEqual(['Bilan d’activité 2018', 'Rien encore.']);
	});

	test('opens as it is: every style, picture and part is where it is said to be', async () => {
		expect(odfTraps(await renderOdt(everyBlock()))).toEqual([]);
		expect(odfTraps(await renderOdt(paper([])))).toEqual([]);
	});

	test('is French, signed, and dated of its data', async () => {
		const parts = odtParts(await renderOdt(everyBlock()));
		expect(parts['meta.xml']).toContain('<dc:title>Bilan d’activité 2018</dc:title>');
		expect(parts['meta.xml']).toContain('<dc:creator>Centre social des Tilleuls</dc:creator>');
		expect(parts['meta.xml']).toContain('<dc:language>fr-FR</dc:language>');
		expect(parts['meta.xml']!.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
			'2018-12-31T00:00:00',
			'2018-12-31T00:00:00'
		]);
		expect(parts['styles.xml']).toContain('fo:language="fr" fo:country="FR"');
		expect(parts['styles.xml']).toContain(`'Atkinson Hyperlegible', 'Arial', 'Liberation Sans'`);
	});

	test('repeats the heading row on each page, and heads the rows with the first column', async () => {
		const rows = Array.from({ length: 200 }, (_, at) => [`Ligne ${at + 1}`, String(at)]);
		const tree = await contentOf([{ ...MONTHS, rows }]);
		const [heading] = nodesOf(tree, ['table:table-header-rows']);
		expect(nodesOf(heading!, ['table:table-row'])).toHaveLength(1);
		expect(nodesOf(tree, ['table:table-row'])).toHaveLength(201);
		const [column] = nodesOf(tree, ['table:table-header-columns']);
		expect(childrenOf(column!)).toHaveLength(1);
	});

	test('keeps a short table on one page, and lets a long one go on', async () => {
		const breaks = async (length: number) => {
			const rows = Array.from({ length }, (_, at) => [`Ligne ${at + 1}`, String(at)]);
			const tree = await contentOf([{ ...MONTHS, rows }]);
			const [properties] = nodesOf(tree, ['style:table-properties']);
			return properties!.attributes['style:may-break-between-rows'];
		};
		expect([await breaks(12), await breaks(13)]).toEqual(['false', 'true']);
	});

	test('a new page begins with what follows, and none is left empty', async () => {
		const tree = await contentOf([
			{ kind: 'page-break' },
			{ kind: 'heading', level: 1, text: 'Début' },
			{ kind: 'page-break' },
			{ kind: 'page-break' },
			{ kind: 'heading', level: 2, text: 'Suite' },
			{ kind: 'page-break' }
		]);
		const [text] = nodesOf(tree, ['office:text']);
		expect(childrenOf(text!).map(({ attributes }) => attributes['text:style-name'])).toEqual([
			'Title',
			'New_page_Heading_20_2'
		]);
	});

	test('a table that begins a page stands under a line that begins it', async () => {
		const nameless = { ...MONTHS, caption: '' };
		const tree = await contentOf([CHART, { kind: 'page-break' }, nameless]);
		const [text] = nodesOf(tree, ['office:text']);
		const [line, table] = childrenOf(text!).slice(-2);
		expect(line!.attributes['text:style-name']).toBe('New_page_Text_20_body');
		expect(table!.name).toBe('table:table');
	});

	test('a large print has no word under 16 points', async () => {
		const { 'styles.xml': styles } = odtParts(await renderOdt(everyBlock({ isLargePrint: true })));
		const sizes = styles!.match(/fo:font-size="[\d.]+/g)!.map((size) => Number(size.slice(14)));
		expect(sizes.length).toBeGreaterThan(10);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
	});
});
