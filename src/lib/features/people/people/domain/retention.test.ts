import { expect, test } from 'vitest';
import { mayKeepName } from './retention.ts';

test('a name is kept two years after the last contact, and not a day more', () => {
	expect(mayKeepName('2024-11-24', '2026-11-24')).toBe(true);
	expect(mayKeepName('2024-11-23', '2026-11-24')).toBe(false);
	expect(mayKeepName('2026-11-24', '2026-11-24')).toBe(true);
});

test('the 29th of February counts as the 28th where there is none', () => {
	expect(mayKeepName('2026-02-28', '2028-02-29')).toBe(true);
	expect(mayKeepName('2024-02-29', '2026-02-28')).toBe(true);
	expect(mayKeepName('2024-02-29', '2026-03-01')).toBe(false);
});
