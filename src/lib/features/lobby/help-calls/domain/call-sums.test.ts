import { expect, test } from 'vitest';
import { sayCallSums } from './call-sums.ts';

test('how calls were answered is said in a sentence, whatever the numbers', () => {
	expect(sayCallSums(3, 0, null)).toBe('personne n’a répondu depuis son écran');
	expect(sayCallSums(1, 1, 1)).toBe(
		'quelqu’un a répondu à tous, une fois sur deux en 1 seconde ou moins'
	);
	expect(sayCallSums(12, 9, 95)).toBe(
		'quelqu’un a répondu à 9, une fois sur deux en 2 minutes ou moins'
	);
});
