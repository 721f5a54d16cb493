import { expect, test } from 'vitest';
import { outcomesFor } from './call-outcomes.ts';

const phones = ['+33639980001'];

test('by telephone first, or told here; a letter that would come too late last, when there is an address', () => {
	expect(outcomesFor({ phones, hasAddress: true })).toEqual([
		...['reached', 'message', 'no-answer', 'told-here', 'letter']
	]);
	expect(outcomesFor({ phones, hasAddress: false })).not.toContain('letter');
	expect(outcomesFor({ phones: [], hasAddress: true })).toEqual(['told-here', 'letter']);
	expect(outcomesFor({ phones: [], hasAddress: false })).toEqual(['told-here']);
});

test('who prefers letters is written to first, and told here when she has no address', () => {
	const isLetter = { isLetter: true };
	expect(outcomesFor({ phones, hasAddress: true }, isLetter)[0]).toBe('letter');
	expect(outcomesFor({ phones, hasAddress: false }, isLetter)[0]).toBe('told-here');
});
