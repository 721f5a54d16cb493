import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import programmes from '#content/programme-contents.json' with { type: 'json' };
import plain from '#content/plain-words.json' with { type: 'json' };
import { type Lesson, LessonShape } from './lesson.ts';
import { lessonAt, lessonOf, LESSONS } from './shipped-lessons.ts';

const each = LESSONS.map((lesson) => [lesson.slug, lesson] as const);

/** What is said to the group, or read at home: not what a colleague alone reads. */
const heard = ({ steps, home }: Lesson) => [
	...steps.map(({ say }) => say),
	...home.done,
	home.exercise,
	...Object.values(home.where)
];
const foundIn = (texts: readonly string[], words: readonly string[]) =>
	words.filter((word) =>
		texts.some((text) =>
			new RegExp(`(?<![\\p{L}-])${RegExp.escape(word)}(?![\\p{L}-])`, 'iu').test(text)
		)
	);

test('every content of the workshops has its lesson, in the order of the list', () => {
	expect(LESSONS.map(({ content }) => content)).toEqual(programmes.programmes.ateliers);
	expect(new Set(LESSONS.map(({ slug }) => slug)).size).toBe(LESSONS.length);
	expect(lessonAt('cle-usb')).toBe(lessonOf('la clé usb et le  transfert des fichiers'));
	expect(lessonOf('Le macramé')).toBeNull();
});

test('a lesson whose words are too many is refused as it is read', () => {
	const [lesson] = LESSONS;
	const long = Array.from({ length: 21 }, () => 'mot').join(' ');
	const refused = (change: object) => v.safeParse(LessonShape, { ...lesson, ...change }).success;
	expect(refused({})).toBe(true);
	expect(refused({ aim: `${long}.` })).toBe(false);
	const done = [...lesson!.home.done.slice(1), Array.from({ length: 16 }, () => 'mot').join(' ')];
	expect(refused({ home: { ...lesson!.home, done } })).toBe(false);
	expect(refused({ steps: lesson!.steps.slice(0, 4) })).toBe(false);
});

test('each lesson goes on with guides that the product has, three at most', async () => {
	const files = await readdir('content/guides');
	const named = LESSONS.flatMap(({ guides }) => guides);
	expect(named.filter((guide) => !files.includes(`${guide}.json`))).toEqual([]);
	for (const { slug, guides } of LESSONS) {
		expect([slug, guides.length, new Set(guides).size]).toEqual([
			slug,
			guides.length,
			guides.length
		]);
	}
	const four = ['un', 'deux', 'trois', 'quatre'];
	expect(v.safeParse(LessonShape, { ...LESSONS[0], guides: four }).success).toBe(false);
	expect(v.safeParse(LessonShape, { ...LESSONS[0], guides: ['Carte vitale'] }).success).toBe(false);
});

test.each(each)('%s says itself none of the words it tells to avoid', (_slug, lesson) => {
	const avoided = lesson.words.map(({ avoid }) => avoid.replace(/^(?:les?|la) |^l’/i, ''));
	expect(foundIn(heard(lesson), avoided)).toEqual([]);
});

test.each(each)('%s judges nobody, and calls nothing easy', (_slug, lesson) => {
	const judging = plain.judging.filter((word) =>
		/^(?:facil|simpl|évid|norma|incap|igno|nul)/.test(word)
	);
	expect(judging.length).toBeGreaterThan(6);
	expect(foundIn(heard(lesson), judging)).toEqual([]);
});

test('what to buy names no brand', () => {
	for (const slug of ['quoi-acheter', 'choisir-un-ordinateur']) {
		const { home, ...taught } = lessonAt(slug)!;
		const texts = JSON.stringify([taught, home.done, home.exercise]);
		expect(foundIn([texts], plain.brands)).toEqual([]);
		expect(texts).not.toMatch(/\d+\s*(?:€|euros)/);
	}
});
