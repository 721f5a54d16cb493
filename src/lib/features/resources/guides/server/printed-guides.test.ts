import { expect, test } from 'vitest';
import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { renderDocument } from '#lib/platform/documents/render-document.ts';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import type { Guide, TextName } from '../domain/guide.ts';
import { GUIDE_LABELS } from '../index.ts';
import { FORMATS, printed, textsOf, wholePaper } from './printed-guide.fixture.ts';
import { readGuides } from './shipped-guides.ts';

const GUIDES = await readGuides();
const [A4, LARGE, HALF] = FORMATS;
const lengthOf = (guide: Guide, name: TextName) => JSON.stringify(guide.texts[name] ?? '').length;
const longest = (name: TextName) =>
	GUIDES.toSorted((one, other) => lengthOf(other, name) - lengthOf(one, name))[0]!;
const letters = (text: string) => Array.from(text.replace(/\s/g, '')).toSorted().join('');

test.each(['fr', 'facile', 'en', 'ar'] as const)(
	'the longest text in « %s » is PDF/UA in its language: papers, then steps, each with its picture',
	(name) => {
		const guide = longest(name);
		const text = guide.texts[name]!;
		const words = GUIDE_LABELS[name];
		const pdf = readPdf(printed(wholePaper(guide, name, A4)));
		expect(pdf).toMatchObject({ title: text.title, isTagged: true, showsTitle: true });
		expect(pdf.language).toBe(words.language);
		expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		const headings = tagged(pdf.roots, 'H2').map((one) => letters(one.text));
		const steps = text.steps.map(({ title }, at) =>
			letters(`${words.step(at + 1)}${words.colon} ${title}`)
		);
		expect(headings.slice(0, steps.length + 1)).toEqual([letters(words.papers), ...steps]);
		const shown = tagged(pdf.roots, 'Figure').map(({ alternative }) => alternative);
		const pictures = text.steps.map(({ alt }) => alt);
		expect(shown.filter((one) => !one?.startsWith(words.square))).toEqual(pictures);
		expect(shown.at(-1)).toContain(`/guides/${guide.id}`);
	}
);

test('an address stands whole among the words of its step', () => {
	const guide = GUIDES.find(({ id }) => id === 'acte-de-naissance')!;
	const words = wordsOf(readPdf(printed(wholePaper(guide, 'fr', A4))));
	expect(
		words.match(/https:\/\/www\.service-public\.fr\/particuliers\/vosdroits\/F1427/g)
	).toHaveLength(2);
});

test('the longest guide is four pages of A4 at most; in large print nothing is under 14 points', () => {
	for (const name of ['fr', 'en', 'ar'] as const) {
		expect(countPages(printed(wholePaper(longest(name), name, A4)))).toBeLessThanOrEqual(4);
	}
	for (const [name, format] of [
		['facile', A4],
		['fr', LARGE],
		['ar', HALF]
	] as const) {
		// prettier-ignore
		const { sizes } = readPdf(printed(wholePaper(longest(name), name, format)));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
	}
});

test('the same guide is the same bytes; another day is another file', () => {
	const paper = wholePaper(longest('ar'), 'ar', A4);
	const bytes = Buffer.from(printed(paper));
	printed(wholePaper(longest('fr'), 'fr', HALF));
	expect(bytes.equals(printed(paper))).toBe(true);
	expect(bytes.equals(printed({ ...paper, asOf: '2026-12-01' }))).toBe(false);
});

test.each(['docx', 'odt'] as const)('it can be written as %s too', async (format) => {
	const [guide] = GUIDES;
	for (const [name] of textsOf(guide!)) {
		const bytes = await renderDocument(wholePaper(guide!, name, A4), format);
		expect(bytes.length).toBeGreaterThan(10_000);
	}
});
