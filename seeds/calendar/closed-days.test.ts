import { expect, test } from 'vitest';
import { closedDays, easterSunday } from './closed-days.ts';

test.each([
	[2024, '2024-03-31'],
	[2025, '2025-04-20'],
	[2026, '2026-04-05'],
	[2027, '2027-03-28'],
	[2038, '2038-04-25'],
	[2285, '2285-03-22']
])('Easter of %i is %s', (year, day) => {
	expect(easterSunday(year)).toBe(day);
});

test('no course on Ascension Thursday, nor between Christmas and New Year', () => {
	expect(closedDays(2026)).toContain('2026-05-14');
	expect(closedDays(2026)).toContain('2026-12-30');
	expect(closedDays(2026)).not.toContain('2026-12-23');
	expect(closedDays(2026)).not.toContain('2026-01-05');
});
