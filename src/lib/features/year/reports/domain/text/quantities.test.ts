import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedText } from './folded-text.ts';
import { readQuantities } from './quantities.ts';
import { numberInWords } from './number-words.ts';

const read = (text: string) => readQuantities(foldedText(text));

test.each([
	['trente-deux', 32],
	['vingt et un', 21],
	['vingt-et-un', 21],
	['soixante-dix', 70],
	['soixante et onze', 71],
	['soixante-dix-sept', 77],
	['quatre-vingts', 80],
	['quatre-vingt-onze', 91],
	['quatre-vingt-dix-neuf', 99],
	['cent', 100],
	['cent vingt', 120],
	['deux cent cinquante', 250],
	['deux cents', 200],
	['mille', 1000],
	['deux mille cinq cents', 2500],
	['nonante-deux', 92]
])('%s is %i', (words, value) => {
	expect(numberInWords(words)).toBe(value);
});

test('words that make no number are not a number', () => {
	expect(numberInWords('deux trois')).toBeNull();
	expect(numberInWords('trente vingt')).toBeNull();
});

test('thousands are read with every kind of space', () => {
	for (const space of [' ', '\u00a0', '\u202f', '\u2009']) {
		expect(read(`soit 2${space}500 participations`)).toMatchObject([{ min: 2500, max: 2500 }]);
	}
});

test('any whole number printed with French thousands is read back', () => {
	fc.assert(
		fc.property(fc.nat(9_999_999), (number) => {
			const printed = new Intl.NumberFormat('fr-FR').format(number);
			expect(read(`${printed} présences`)).toMatchObject([{ min: number, max: number }]);
		})
	);
});

test('a range is one quantity', () => {
	expect(read('groupes de 5 à 6')).toMatchObject([{ min: 5, max: 6 }]);
	expect(read('2 ou 3 ateliers')).toMatchObject([{ min: 2, max: 3 }]);
	expect(read('entre six et neuf personnes')).toMatchObject([{ min: 6, max: 9 }]);
	expect(read('6-8 personnes')).toMatchObject([{ min: 6, max: 8 }]);
	expect(read('10 séances et 12 groupes')).toHaveLength(2);
});

test('approximate numbers say so', () => {
	expect(read('une douzaine de stagiaires')).toMatchObject([{ min: 12, precision: 'about' }]);
	expect(read('environ 30 personnes')).toMatchObject([{ min: 30, precision: 'about' }]);
	expect(read('plus de trente personnes')).toMatchObject([{ min: 30, precision: 'at-least' }]);
	expect(read('8 personnes maximum')).toMatchObject([{ min: 8, precision: 'at-most' }]);
});

test('a digit inside a word or a code is not a quantity', () => {
	expect(read('imprimante 3d, F3, A4, 2nd, 12/01')).toEqual([]);
});
