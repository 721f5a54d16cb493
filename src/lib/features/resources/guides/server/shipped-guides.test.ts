import { expect, test } from 'vitest';
import families from '#content/families.json' with { type: 'json' };
import pictures from '#content/placement-pictos.json' with { type: 'json' };
import plain from '#content/plain-words.json' with { type: 'json' };
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { guideFaults } from '../domain/check-guide.ts';
import { type GuideText, linesOf } from '../domain/guide.ts';
import { wordsOf } from '../domain/readability.ts';
import { readGuides } from './shipped-guides.ts';

const GUIDES = await readGuides();
const each = GUIDES.map((guide) => [guide.id, guide] as const);
const textsOf = ({ texts }: (typeof GUIDES)[number]) => Object.values(texts) as GuideText[];

test('at least thirty-six, of which fifteen in English and Arabic as well', () => {
	expect(GUIDES.length).toBeGreaterThanOrEqual(36);
	const translated = GUIDES.filter(({ texts }) => texts.en && texts.ar);
	expect(translated.length).toBeGreaterThanOrEqual(15);
	expect(new Set(GUIDES.map(({ id }) => id)).size).toBe(GUIDES.length);
});

test.each(each)('%s reads as it must', (_id, guide) => {
	expect(guideFaults(guide)).toEqual([]);
});

test.each(each)('%s shows drawings that are there, and answers families that are', (_id, guide) => {
	const drawn = textsOf(guide).flatMap(({ steps }) => steps.map(({ picture }) => picture));
	expect(drawn.filter((name) => !Object.hasOwn(pictures.pictograms, name))).toEqual([]);
	expect(guide.families.filter((code) => !Object.hasOwn(families.families, code))).toEqual([]);
});

test.each(each)(
	'%s judges nobody, names no brand, and holds no number of anybody',
	(_id, guide) => {
		const judging = new Set(
			plain.judging.filter((word) => /^(?:facil|simpl|évid|incap)/.test(word))
		);
		// A colour, in a forecast.
		const brands = plain.brands.filter((brand) => brand !== 'orange');
		const refused = new Set([...judging, ...brands]);
		const { fr, facile } = guide.texts;
		const words = [fr, facile].flatMap((text) => linesOf(text).flatMap(wordsOf));
		expect(words.filter((word) => refused.has(word.toLowerCase()))).toEqual([]);
		for (const text of textsOf(guide)) {
			const { findings } = findConfidential(linesOf(text).join('\n'));
			// A password is spoken of, and none is written.
			expect(findings.filter(({ kind }) => kind !== 'password')).toEqual([]);
		}
	}
);

test('a page of service-public is its sheet or a fact; none is read yet, and none is shown as if it were', () => {
	const read = GUIDES.flatMap(({ facts }) => facts).filter(({ readOn }) => readOn !== null);
	expect(read).toEqual([]);
});
