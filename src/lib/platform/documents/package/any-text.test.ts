import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenth } from '../../../../../tests/gate/night.ts';
import { readDocx } from '../docx/read-docx.fixture.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { wordTraps } from '../docx/word-traps.fixture.ts';
import { odfTraps } from '../odt/odf-traps.fixture.ts';
import { readOdt } from '../odt/read-odt.fixture.ts';
import { renderOdt } from '../odt/render-odt.ts';
import { CHART, everyBlock, MONTHS, paper, PHOTO } from './papers.fixture.ts';

const TYPED = [
	'Retraités & seniors, < 60 ans > 20 ans "s’abstenir" <w:br/>',
	'avant\u0000\u0008\u001b\ud800après\uffff',
	'👩🏽‍💻 « عربي » et שלום, 中文',
	'anticonstitutionnellement'.repeat(40),
	'  deux   espaces  '
];
const READ = [
	'Retraités & seniors, < 60 ans > 20 ans "s’abstenir" <w:br/>',
	'avantaprès',
	'👩🏽‍💻 « عربي » et שלום, 中文',
	'anticonstitutionnellement'.repeat(40),
	'deux   espaces'
];

const ENGINES = [
	{ name: 'Word', render: renderDocx, read: readDocx, traps: wordTraps },
	{ name: 'LibreOffice', render: renderOdt, read: readOdt, traps: odfTraps }
];

describe.each(ENGINES)('whatever was typed, in $name', ({ render, read, traps }) => {
	test('comes out as words, everywhere it may stand', async () => {
		const [awkward] = TYPED;
		const bytes = await render(
			paper(
				[
					...TYPED.map((text) => ({ kind: 'paragraph' as const, text })),
					{ kind: 'list', isNumbered: false, items: TYPED },
					{ ...MONTHS, caption: awkward!, rows: TYPED.map((text) => [text, text]) },
					{ ...PHOTO, alternative: TYPED[0]!, caption: '' }
				],
				{ title: awkward!, author: TYPED[1]! }
			)
		);
		const found = read(bytes);
		expect(found.texts).toEqual([READ[0], ...READ, ...READ, READ[0]]);
		expect(found.tables[0]!.slice(1).map(([first]) => first!.trim())).toEqual(READ);
		expect(found.alternatives).toEqual([READ[0]]);
		expect(found.footer).toContain('avantaprès');
		expect(traps(bytes)).toEqual([]);
	});

	test('never breaks the document', async () => {
		const text = fc.string({ unit: 'binary', maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(text, text, async (first, second) => {
				const typed = `x${first}`;
				const bytes = await render(
					paper(
						[
							{ kind: 'heading', level: 1, text: typed },
							{ kind: 'quote', text: first, source: second },
							{ kind: 'blank', label: second, lines: 2 },
							{ ...MONTHS, rows: [[first, second]] },
							{ ...PHOTO, alternative: typed, caption: second }
						],
						{ title: typed, author: second }
					)
				);
				expect(traps(bytes)).toEqual([]);
			}),
			{ numRuns: tenth(100) }
		);
	});

	test('tables without a row, with a short row, without a column', async () => {
		const bytes = await render(
			paper([
				{ ...MONTHS, rows: [] },
				{ ...MONTHS, rows: [['janvier'], ['mars', '2', 'de trop']] },
				{ ...MONTHS, columns: [], rows: [] }
			])
		);
		expect(traps(bytes)).toEqual([]);
		expect(read(bytes).tables).toEqual([
			[['Mois', 'Présences']],
			[
				['Mois', 'Présences', ''],
				['janvier', '', ''],
				['mars', '2', 'de trop']
			]
		]);
	});

	test('a picture that a blind reader would not know of is refused', async () => {
		const silent = [
			paper([{ ...PHOTO, alternative: ' \u00a0\u0000' }]),
			paper([{ ...CHART, summary: '' }]),
			paper([PHOTO], { pictures: {} })
		];
		const gaps = ['no-alternative', 'no-summary', 'no-picture'];
		for (const [at, document] of silent.entries()) {
			await expect(render(document)).rejects.toMatchObject({ refusal: gaps[at] });
		}
	});

	test('is the same document whichever way it is asked twice', async () => {
		const [first, second] = [await render(everyBlock()), await render(everyBlock())];
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
		const later = await render(everyBlock({ asOf: '2019-01-02' }));
		expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
	});
});
