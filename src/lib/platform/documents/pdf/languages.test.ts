import { describe, expect, test } from 'vitest';
import type { Block, WrittenLanguage } from '#lib/shared/document/blocks.ts';
import { openCompiler } from './compile-pdf.ts';
import { readFonts } from './document-files.ts';
import { coverageOf } from './font-coverage.ts';
import { openPdf } from './pdf-file.fixture.ts';
import { drawnPages } from './pdf-places.fixture.ts';
import { charactersOf } from './pdf-text.fixture.ts';
import type { PdfDictionary, PdfName } from './pdf-values.fixture.ts';
import { readPdf, tagged } from './read-pdf.fixture.ts';
import { beside, paragraph, written } from './written.fixture.ts';

const compile = openCompiler();
const print = (language: WrittenLanguage, blocks: Block[]) =>
	compile(written(blocks, { language }));
const letters = (text: string) => Array.from(text.replace(/\s/g, '')).toSorted().join('');

test.each([
	['fr', 'page 1 sur 1'],
	['en', 'page 1 of 1'],
	['ar', /^Centre social Jacques Brel.*1.*1$/]
] as const)('a paper in « %s » says so, and counts its pages in it', (language, foot) => {
	const pdf = readPdf(print(language, [paragraph('Déclic')]));
	expect(pdf.language).toBe(language);
	if (typeof foot === 'string') expect(pdf.feet[0]).toContain(foot);
	else expect(pdf.feet[0]!.replace(/[^\x20-\x7e]/g, '')).toMatch(foot);
});

test('words beside a drawing come after what it shows, under their own marks', () => {
	const pdf = readPdf(
		print('fr', [
			{ kind: 'list', isNumbered: false, hasBoxes: true, items: ['Une lettre', 'Un stylo'] },
			beside('Une souris', [
				{ kind: 'paragraph', label: 'Attention\u00a0:', text: 'ne tirez pas.' },
				beside('Un carré', [paragraph('Après.')])
			])
		])
	);
	const found = tagged(pdf.roots, /^(LI|Figure|P)$/);
	expect(found.map(({ tag, text, alternative }) => [tag, alternative ?? text])).toEqual([
		['LI', '☐Une lettre'],
		['LI', '☐Un stylo'],
		['Figure', 'Une souris'],
		['P', 'Attention\u00a0: ne tirez pas.'],
		['Figure', 'Un carré'],
		['P', 'Après.']
	]);
});

test('words beside a drawing are never parted by a page', () => {
	const many = Array.from({ length: 44 }, () => paragraph('Avant.'));
	const whole = beside('Une souris', ['Premier.', 'Puis.', 'Puis.', 'Dernier.'].map(paragraph));
	for (let before = 34; before < many.length; before++) {
		const pages = drawnPages(print('fr', [...many.slice(0, before), whole])).map(textOf);
		const [first] = pages.filter((page) => page.includes('Premier.'));
		expect(first).toContain('Dernier.');
	}
});

test('an address too long for its line is cut after one of its signs', () => {
	const address = `https://www.service-public.fr/particuliers/vosdroits/${'recherche/'.repeat(6)}F1427`;
	const [page] = drawnPages(print('fr', [paragraph(address)]));
	const lines = Map.groupBy(
		page!.filter(({ size }) => size === 11),
		({ top }) => Math.round(top)
	);
	const texts = [...lines.values()].map(textOf);
	expect(texts.join('')).toBe(address);
	expect(texts.length).toBeGreaterThan(1);
	for (const text of texts.slice(0, -1)) expect(text).toMatch(/[-/.]$/);
});

describe('in Arabic', () => {
	const words = 'ابحثوا عن « livret de famille » في بيتكم، ثم صوّروا الورقة مجانًا.';

	test('letters are joined, drawn with their own typeface, and copied once, vowels too', () => {
		const pdf = print('ar', [paragraph(words)]);
		const read = readPdf(pdf);
		expect(letters(tagged(read.roots, 'P')[0]!.text)).toBe(letters(words));
		expect(new Set(read.fonts.map((name) => name.slice(7)))).toContain('DeclicArabic-Regular');
		expect(read.fonts.join()).not.toContain('Signs');
		// At the beginning, in the middle, at the end of a word a letter has other shapes.
		expect(shapesOf(pdf, 'ا')).toBeGreaterThan(1);
		expect(shapesOf(pdf, 'م')).toBeGreaterThan(1);
	});

	test('it begins on the right, and the French between is marked as French', () => {
		const pdf = print('ar', [paragraph(words)]);
		const [page] = drawnPages(pdf);
		const inside = page!.filter(({ size }) => size === 11);
		expect(Math.max(...inside.map(({ right }) => right))).toBeCloseTo(190, 0);
		expect(frenchParts(pdf)).toBe(frenchParts(print('ar', [paragraph('ابحثوا')])) + 1);
	});

	test.each([
		['اتصلوا بنا 01 23 45 67 89 اليوم', '01 23 45 67 89'],
		['ابحثوا عن « mot de passe oublié » هنا', 'mot de passe oublié'],
		['Acte de naissance (copie)', 'Acte de naissance (copie)'],
		['01 23 45 67 89', '01 23 45 67 89']
	])('in « %s », « %s » is seen from left to right, on the right', (text, seen) => {
		const [page] = drawnPages(print('ar', [paragraph(text)]));
		const line = page!.filter(({ size }) => size === 11);
		const latin = line.toSorted((one, other) => one.left - other.left).map((one) => one.text);
		expect(latin.join('').replace(/[^\x20-\x7eé]/g, '')).toContain(seen);
		expect(Math.max(...line.map(({ right }) => right))).toBeCloseTo(190, 0);
	});

	test('a paper in French that quotes it draws as before: no word of another language is cut in two', () => {
		const { fonts } = readPdf(print('fr', [paragraph('پرویز')]));
		expect(fonts.join()).not.toContain('Arabic');
	});

	test('its typeface holds the letters and vowels of the language, in both weights', () => {
		const alphabet = Array.from({ length: 0x653 - 0x621 }, (_, at) => 0x621 + at);
		const held = alphabet.filter((code) => code < 0x63b || code > 0x63f);
		for (const font of readFonts().slice(3, 5)) {
			const covered = coverageOf(font);
			expect(held.filter((code) => !covered.has(code))).toEqual([]);
		}
	});
});

function textOf(drawn: { text: string }[]): string {
	return drawn.map(({ text }) => text).join('');
}

/** How many glyphs of the typeface stand for a letter. */
function shapesOf(pdf: Uint8Array, letter: string): number {
	const file = openPdf(pdf);
	const fonts = file.objects
		.map(({ value }) => value as PdfDictionary | null)
		.filter((value) => value?.ToUnicode && /Arabic/.test((value.BaseFont as PdfName).name));
	return fonts
		.flatMap((font) => [...charactersOf(file.stream(font!.ToUnicode)).values()])
		.filter((characters) => characters === letter).length;
}

/** How many parts of its pages say that they are French. */
function frenchParts(pdf: Uint8Array): number {
	const file = openPdf(pdf);
	const contents = file.objects.flatMap(({ value }) => {
		const page = value as PdfDictionary | null;
		return page?.Contents ? [file.stream(page.Contents)] : [];
	});
	return contents.join('').split('/Lang (fr)').length - 1;
}
