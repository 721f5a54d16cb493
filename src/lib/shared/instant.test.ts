import { expect, test } from 'vitest';
import { isInstant } from './instant.ts';

test('a moment exists and says its offset', () => {
	expect(
		['2026-11-24T08:30:00Z', '2026-11-24T09:30:00+01:00', '2026-11-24T08:30:00.123456789Z'].every(
			isInstant
		)
	).toBe(true);
	expect(
		['', 'demain', '2026-11-24', '2026-11-24T08:30:00', '2026-02-30T08:30:00Z'].some(isInstant)
	).toBe(false);
});
