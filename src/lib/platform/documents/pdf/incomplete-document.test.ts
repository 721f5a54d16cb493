import { describe, expect, test } from 'vitest';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { openCompiler } from './compile-pdf.ts';
import type { Gap } from './incomplete-document.ts';
import { renderPdf } from './render-pdf.ts';
import { beside, chart, DOT, paragraph, table, written } from './written.fixture.ts';

const picture = {
	kind: 'picture',
	fileId: 'dot',
	alternative: 'Deux personnes',
	caption: ''
} as const;
const withDot = (blocks: Block[]) => written(blocks, { pictures: { dot: DOT } });

test.each<[string, Gap, WrittenDocument]>([
	[
		'a photo without its description',
		'no-alternative',
		withDot([{ ...picture, alternative: ' ' }])
	],
	['a photo that is not there', 'no-picture', written([picture])],
	[
		'a chart that says nothing',
		'no-summary',
		written([{ ...chart('mars'), summary: '' } as Block])
	],
	[
		'a drawing beside words, without its description',
		'no-alternative',
		written([beside('Une souris', [beside(' ', [])])])
	],
	['a table without a name', 'no-caption', written([{ ...table([]), caption: '' }])],
	['a table with a short line', 'uneven-table', written([table([['mars']])])],
	['a heading without a word', 'empty-heading', written([{ kind: 'heading', level: 2, text: '' }])],
	[
		'a heading two levels down',
		'skipped-heading',
		written([{ kind: 'heading', level: 3, text: 'Lieu' }])
	],
	['no title', 'no-title', written([paragraph('Bonjour.')], { title: ' ' })]
])('%s: the document is not made, and a sentence says why', async (_what, refusal, document) => {
	const failure = await renderPdf(document).catch((error: unknown) => error);
	expect(failure).toMatchObject({ name: 'IncompleteDocument', refusal });
	expect((failure as Error).message).toMatch(/^(Un|Une|Le|L’).+\.$/s);
});

test('headings go down and up again without a skip', async () => {
	const levels = [2, 3, 3, 2, 1, 2] as const;
	const headings = levels.map((level): Block => ({ kind: 'heading', level, text: 'Lieu' }));
	await expect(renderPdf(written(headings))).resolves.toBeInstanceOf(Uint8Array);
});

describe('the compiler refuses by itself what nobody checked', () => {
	const compile = openCompiler();

	test.each<[string, WrittenDocument, RegExp]>([
		['a photo without its description', withDot([{ ...picture, alternative: '' }]), /alt text/],
		['no title', written([paragraph('Bonjour.')], { title: '' }), /document title/],
		[
			'a heading two levels down',
			written([{ kind: 'heading', level: 3, text: 'Une confidence' }]),
			/heading level/
		]
	])('%s', (_what, document, words) => {
		expect(() => compile(document)).toThrow(words);
		expect(() => compile(document)).not.toThrow(/confidence/);
	});
});
