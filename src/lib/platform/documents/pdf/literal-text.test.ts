import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/shared/document/blocks.ts';
import { tenth } from '../../../../../tests/gate/night.ts';
import { openCompiler } from './compile-pdf.ts';
import { readPdf, tagged } from './read-pdf.fixture.ts';
import { chart, DOT, paragraph, table, written } from './written.fixture.ts';

const compile = openCompiler();

function paragraphOf(text: string): string {
	const [found] = tagged(readPdf(compile(written([paragraph(text)]))).roots, 'P');
	return found?.text ?? '';
}

describe('what was typed comes out as it was typed', () => {
	test.each([
		[
			'signs of the template',
			'#let x = 1 #x *gras* _i_ $a$ [b] {c} @ref <label> `code` ~ // \\ /* */'
		],
		['quotes and JSON', `"}], "title": "autre", 'x' \\" \\u0041 \\n`],
		['a call', '#read("/etc/hostname") #sys.inputs #image("/etc/passwd")'],
		['markup', '<b>&amp;</b> <script>alert(1)</script> %PDF-1.7 endobj'],
		['lines that would be titles or lists', '= Titre - liste + suite / terme: x'],
		[
			'French',
			'« L’œuvre »\u00a0: 2\u202f500\u00a0€, ÇÀÉÈÊËÎÏÔŒÙÛÜŸ — … n°\u00a02, 1er, mi\u2011temps'
		],
		['other alphabets', 'Ґалина, Ελένη, Łukasz, Şükrü, Ștefan'],
		['emoji', 'Bravo 🎉 👍🏽 👩‍👩‍👧 ❤️'],
		['arrows and boxes to tick', '→ ☐ ☑ ✓ ½ × − ÷ ≥']
	])('%s', (_what, text) => {
		expect(paragraphOf(text)).toBe(text);
	});

	test('a language written from right to left', () => {
		const letters = (text: string) => Array.from(text).toSorted().join('');
		expect(letters(paragraphOf('Oui, مرحبا, dit-elle'))).toBe(letters('Oui, مرحبا, dit-elle'));
	});

	test('in every place of a document', () => {
		const text = '#x "*é*" <b>';
		const { roots, title, author } = readPdf(
			compile(
				written(
					[
						{ kind: 'heading', level: 2, text },
						{ kind: 'list', isNumbered: false, items: [text] },
						{ kind: 'quote', text, source: text },
						{ ...table([[text, text]]), caption: text },
						{ kind: 'picture', fileId: 'dot', alternative: text, caption: text },
						{ kind: 'blank', label: text, lines: 1 },
						chart('#x "*é*" &lt;b&gt;')
					],
					{ title: text, author: text, pictures: { dot: DOT } }
				)
			)
		);
		expect([title, author]).toEqual([text, text]);
		for (const tag of ['H2', 'LBody', 'BlockQuote', 'Caption', 'TD']) {
			expect(tagged(roots, tag)[0]?.text, tag).toBe(text);
		}
		const figures = tagged(roots, 'Figure');
		expect(figures[0]?.alternative).toBe(text);
		expect(figures[1]?.text).toBe(text);
	});

	test('a word of any length, in a paragraph or in a column, cut only for the eye', () => {
		const word = 'adresse-tres-longue'.replaceAll('-', '').repeat(20);
		expect(paragraphOf(`Voir ${word} ici`)).toBe(`Voir ${word} ici`);
		const { roots } = readPdf(compile(written([table([[word, '1']])])));
		expect(tagged(roots, 'TH').at(-1)?.text).toBe(word);
	});
});

describe('what no paper can show does not stop the document', () => {
	test.each([
		['a sign of no font of ours', '漢字', '��'],
		['control signs', 'a\u0000b\u0007c', 'abc'],
		['half a sign', 'a\ud83cb', 'a�b'],
		['marks that nobody sees', 'a\u200bb\u00adc\u202ed\ufeffe', 'abcde'],
		['ends of lines', 'un\r\ndeux\ntrois\u2028quatre', 'un deux trois quatre'],
		['a letter and its accent apart', 'e\u0301te\u0301', 'été']
	])('%s', (_what, typed, shown) => {
		expect(paragraphOf(typed)).toBe(shown);
	});

	test('signs of three fonts side by side in a chart', () => {
		const [root] = readPdf(compile(written([chart('ⴰ🈲Ǵ')]))).roots;
		expect(root?.children[0]?.tag).toBe('H1');
	});

	test('whatever is typed, in any alphabet, wherever it is', () => {
		const typed = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 30 }),
			fc.string({ unit: 'grapheme', maxLength: 30 })
		);
		fc.assert(
			fc.property(typed, (text) => {
				const drawn = text.replace(/[&<>"]/g, '').replace(/\p{C}/gu, '');
				const blocks: Block[] = [paragraph(text), table([[text, text]]), chart(drawn)];
				const [root] = readPdf(compile(written(blocks, { author: text }))).roots;
				expect(root?.children[0]?.tag).toBe('H1');
			}),
			{ numRuns: tenth(100) }
		);
	});
});
