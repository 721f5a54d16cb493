import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, normalisePersonName } from './person-name.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
const between = fc.constantFrom(' ', '-', '  ', '’', "'", '\u00a0', ' - ');
const name = fc.array(word, { minLength: 1, maxLength: 4 });

test('a name is folded as the registers write it', () => {
	expect(foldText('CŒURET Marie-Thérèse')).toBe('coeuret marie therese');
	expect(foldText('  d’ARC\u00a0 Léæ ')).toBe('d arc leae');
	expect(foldText('Øre')).not.toBe('');
	expect(foldText('- . -')).toBe('');
});

describe('the key of a name', () => {
	test('does not depend on which word is the family name', () => {
		expect(normalisePersonName('Lefèbvre', 'Anne Marie')).toBe(
			normalisePersonName('anne', 'LEFEBVRE-Marie')
		);
	});

	test('does not depend on the order of its words, nor on what stands between them', () => {
		fc.assert(
			fc.property(
				name.chain((words) =>
					fc.tuple(
						fc.constant(words),
						fc.shuffledSubarray(words, { minLength: words.length, maxLength: words.length })
					)
				),
				between,
				([words, shuffled], separator) => {
					expect(normalisePersonName(shuffled.join(separator), '')).toBe(
						normalisePersonName(words[0]!, words.slice(1).join(' '))
					);
				}
			)
		);
	});

	test('does not depend on case, accents or ligatures', () => {
		fc.assert(
			fc.property(name, (words) => {
				const text = words.join(' ');
				const key = normalisePersonName(text, '');
				const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
				const apart = bare.replaceAll('œ', 'oe').replaceAll('æ', 'ae');
				for (const written of [text.toUpperCase(), text.normalize('NFD'), bare, apart]) {
					expect(normalisePersonName(written, '')).toBe(key);
				}
			})
		);
	});

	test('folds once and for all', () => {
		fc.assert(fc.property(fc.string(), (text) => foldText(foldText(text)) === foldText(text)));
	});

	test('keeps two people two', () => {
		const key = normalisePersonName;
		expect(key('Martin', 'Jean')).not.toBe(key('Martin', 'Jeanne'));
		expect(key('Martin', 'Jean')).not.toBe(key('Martin', 'Jean Jean'));
		expect(key('Roy', 'Al')).not.toBe(key('Royal', ''));
	});
});
