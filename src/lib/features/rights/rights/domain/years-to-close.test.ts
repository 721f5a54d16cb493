import { expect, test } from 'vitest';
import { bandYear, yearsToClose } from './years-to-close.ts';

test('past years still open are closed, the oldest first; this one and the next stay open', () => {
	const counted = [[2024, 2026], [2023, 2025], [2027], []];
	expect(yearsToClose(counted, [2024], '2026-12-31')).toEqual([2023, 2025]);
	expect(yearsToClose(counted, [2023, 2024, 2025], '2027-01-01')).toEqual([2026]);
	expect(yearsToClose([], [], '2026-11-24')).toEqual([]);
});

test('her age band is that of the first open year in which she counts, else of her last', () => {
	expect(bandYear([2024, 2026, 2027], '2026-11-24')).toBe(2026);
	expect(bandYear([2023, 2024], '2026-11-24')).toBe(2024);
	expect(bandYear([], '2026-11-24')).toBe(2026);
});
