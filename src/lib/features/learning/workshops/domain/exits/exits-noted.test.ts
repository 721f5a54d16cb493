import { expect, test } from 'vitest';
import { exitsNoted } from './exits-noted.ts';

test('what was noted and taken back is said in words', () => {
	expect(exitsNoted({ said: 0, takenBack: 0 })).toBe('Rien n’a changé.');
	expect(exitsNoted({ said: 1, takenBack: 0 })).toBe('1 réponse notée.');
	expect(exitsNoted({ said: 10, takenBack: 2 })).toBe('10 réponses notées, 2 réponses retirées.');
	expect(exitsNoted({ said: 0, takenBack: 1 })).toBe('1 réponse retirée.');
});
