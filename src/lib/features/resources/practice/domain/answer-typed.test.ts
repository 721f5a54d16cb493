import { expect, test } from 'vitest';
import { answerTyped } from './answer-typed.ts';
import { sameWords } from './same-words.ts';

test('words are the same whatever the capitals, the spaces at the ends and the accents', () => {
	expect(sameWords(' Bonjour  Fatima ', 'bonjour Fatima')).toBe(true);
	expect(sameWords('fevrier', 'février')).toBe(true);
	expect(sameWords('bonjou', 'bonjour')).toBe(false);
});

test('only the words of the exercise are taken; others are answered, and nothing is an answer too', () => {
	const asked = { words: ['820', '820 €'], otherAnswer: 'Regardez le bulletin.' };
	expect(answerTyped(asked, ' 820 ')).toBeNull();
	expect(answerTyped(asked, '820 €')).toBeNull();
	expect(answerTyped(asked, 'mon-vrai-secret')).toBe('Regardez le bulletin.');
	expect(answerTyped(asked, '  ')).toMatch(/^La case est vide/);
});
