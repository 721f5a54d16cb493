import { expect, test } from 'vitest';
import { FAMILIES } from './families.ts';
import { readEntries } from './lexicon.ts';

const entries = readEntries();

test('several hundred entries stand behind each family', () => {
	for (const { code } of FAMILIES) {
		const own = entries.filter(
			({ meaning }) => meaning.kind === 'family' && meaning.family === code
		);
		expect(own.length, code).toBeGreaterThan(300);
	}
});

test('the same words are claimed once, whatever their accents, plural or articles', () => {
	const claimed = entries.map(({ words }) => words.join(' '));
	expect(claimed.filter((words, at) => claimed.indexOf(words) !== at)).toEqual([]);
});
