import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readabilityOf, sentencesOf, syllablesOf, wordsOf } from './readability.ts';

test('a mute end is no syllable, and a word has at least one', () => {
	const counted = (...words: string[]) => words.map(syllablesOf);
	expect(counted('table', 'tables', 'parlent', 'année', 'le', 'les', 'déclaration')).toEqual([
		...[1, 1, 1, 2, 1, 1, 4]
	]);
	expect(counted('eau', 'août', 'SMS')).toEqual([1, 1, 1]);
});

test('words are those that are heard: digits and addresses are not', () => {
	expect(wordsOf('L’heure est à 14 h 30, sur www.caf.fr ou a@b.fr.')).toEqual([
		...['L', 'heure', 'est', 'à', 'h', 'sur', 'ou']
	]);
	expect(wordsOf('Aujourd’hui, rendez-vous.')).toEqual(['Aujourd’hui', 'rendez-vous']);
});

test('a sentence ends at its point, or with its line; never inside a number', () => {
	expect(sentencesOf('Ouvrez la page. Lisez-la\u202f!\nVos papiers\n2026')).toEqual([
		...['Ouvrez la page.', 'Lisez-la\u202f!', 'Vos papiers']
	]);
	expect(sentencesOf('Cela fait 3.50 euros en tout.')).toHaveLength(1);
});

describe('three texts, with their scores', () => {
	/** Counted by hand: words, sentences, syllables. */
	test.each([
		['Le chat dort. Il a faim.', 6, 2, 6],
		['Votre déclaration arrive par la poste. Vous la signez.', 9, 2, 14],
		['L’administration compétente examine ultérieurement la recevabilité de la demande.', 10, 1, 27]
	])('« %s »', (text, words, sentences, syllables) => {
		const read = readabilityOf(text)!;
		expect(read).toMatchObject({ words, sentences });
		const expected = 207 - (1.015 * words) / sentences - (73.6 * syllables) / words;
		expect(read.kandelMoles).toBeCloseTo(expected, 6);
	});

	test('long words and long sentences weigh, in both scores', () => {
		const [easy, hard] = [
			readabilityOf('Le chat dort. Il a faim.')!,
			readabilityOf('L’administration compétente examine ultérieurement la recevabilité.')!
		];
		expect(easy.kandelMoles).toBeGreaterThan(hard.kandelMoles);
		expect(easy.lix).toBeLessThan(hard.lix);
		expect(easy.lix).toBeCloseTo(3, 6);
	});
});

test('nothing to read has no score', () => {
	for (const text of ['', ' \n ', '2026', 'https://www.caf.fr']) {
		expect(readabilityOf(text), text).toBeNull();
	}
});

test('whatever is written twice reads the same', () => {
	const word = fc.constantFrom('le', 'chat', 'ouvrez', 'déclaration', 'page', 'vous');
	const sentence = fc
		.array(word, { minLength: 1, maxLength: 25 })
		.map((all) => `${all.join(' ')}.`);
	fc.assert(
		fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
			const [once, twice] = [sentences.join(' '), [...sentences, ...sentences].join('\n')];
			const [one, other] = [readabilityOf(once)!, readabilityOf(twice)!];
			expect(other.kandelMoles).toBeCloseTo(one.kandelMoles, 6);
			expect(other.lix).toBeCloseTo(one.lix, 6);
			expect(other.longest).toBe(one.longest);
		})
	);
});
