import { expect, test } from 'vitest';
import { countWords, MOST_WORDS } from './lesson.ts';
import { LESSONS } from './shipped-lessons.ts';
import { type Told, threeLines } from './three-lines.ts';

const told = (...names: string[]): Told[] =>
	names.map((content) => ({ content, short: content, done: [1, 2, 3].map((n) => content + n) }));
const texts = (ticked: Told[]) => threeLines(ticked).map(({ text }) => text);

test('one content has its three lines, two share them, three have one each', () => {
	expect(texts(told('a'))).toEqual(['a1', 'a2', 'a3']);
	expect(texts(told('a', 'b'))).toEqual(['a1', 'a2', 'b1']);
	expect(texts(told('a', 'b', 'c'))).toEqual(['a1', 'b1', 'c1']);
	expect(texts([])).toEqual([]);
});

test('a content without words gives its name, to finish by hand, and leaves its turns to the others', () => {
	const bare: Told = { content: 'Le macramé', done: [] };
	expect(threeLines([bare])).toEqual([{ text: 'Le macramé', isToFinish: true }]);
	expect(texts([bare, ...told('a')])).toEqual(['Le macramé', 'a1', 'a2']);
	expect(texts([{ content: 'x', done: ['x1'] }, ...told('a')])).toEqual(['x1', 'a1', 'a2']);
});

test('four to nine contents are all told, in three lines, by their short names', () => {
	for (let count = 4; count <= 9; count += 1) {
		const names = 'abcdefghi'.slice(0, count).split('');
		const lines = texts(told(...names));
		expect(lines.length).toBeLessThanOrEqual(3);
		expect(lines.join(' ').toLowerCase().match(/\w/g)).toEqual(names);
	}
	expect(texts(told('la clé', 'le compte', 'la lettre', 'le téléphone'))).toEqual([
		'La clé, le compte.',
		'La lettre, le téléphone.'
	]);
});

test('more than nine end with « et d’autres choses », and a long name is cut', () => {
	expect(texts(told(...'abcdefghij'.split('')))).toEqual([
		'A, b, c.',
		'D, e, f.',
		'G, h, et d’autres choses.'
	]);
	const long = { content: 'Mener à bien un projet du début à la fin', done: [] };
	expect(texts([long, ...told('a', 'b', 'c')])[0]).toBe('Mener à bien un projet…, a.');
});

test('whatever is ticked of the network’s list, no line has more than fifteen words', () => {
	const shipped = LESSONS.map(({ content, short, home }) => ({ content, short, done: home.done }));
	for (let from = 0; from < shipped.length; from += 1) {
		for (let count = 1; count <= 12; count += 1) {
			const ticked = [...shipped.slice(from), ...shipped].slice(0, count);
			for (const line of texts(ticked))
				expect(countWords(line)).toBeLessThanOrEqual(MOST_WORDS.done);
		}
	}
});
