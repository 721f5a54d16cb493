import { expect, test } from 'vitest';
import { MICRO_TASKS } from '../../domain/bank/bank-micro-tasks.ts';
import { PRACTICES } from './practices.ts';
import { sameWords } from './same-words.ts';

test('every micro-task of the bank has something to touch, and nothing else does', () => {
	expect(Object.keys(PRACTICES).sort()).toEqual(MICRO_TASKS.map(({ id }) => id).sort());
});

test('words are the same whatever the capitals, the spaces at the ends and the accents', () => {
	expect(sameWords(' Bonjour  Fatima ', 'bonjour Fatima')).toBe(true);
	expect(sameWords('fevrier', 'février')).toBe(true);
	expect(sameWords('bonjou', 'bonjour')).toBe(false);
});
