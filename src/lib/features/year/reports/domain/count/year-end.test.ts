import { expect, test } from 'vitest';
import { isOver } from './year-end.ts';

test.each([
	[2018, '2018-12-30', false],
	[2018, '2018-12-31', true],
	[2018, '2019-01-15', true],
	[2019, '2018-12-31', false],
	[2030, '2026-12-31', false]
])('%i on %s: over is %s', (year, today, expected) => {
	expect(isOver(year, today)).toBe(expected);
});
