import { expect, test } from 'vitest';
import { answerBy, deadlineTone } from './deadline.ts';

test('a request has one month, and the end of a short one', () => {
	expect(answerBy('2026-11-24')).toBe('2026-12-24');
	expect(answerBy('2026-01-31')).toBe('2026-02-28');
});

test.each([
	['2026-11-24', 'calm'],
	['2026-12-16', 'calm'],
	['2026-12-17', 'urgent'],
	['2026-12-24', 'urgent'],
	['2026-12-25', 'late']
])('on %s it is %s', (today, tone) => {
	expect(deadlineTone('2026-11-24', today)).toBe(tone);
});
