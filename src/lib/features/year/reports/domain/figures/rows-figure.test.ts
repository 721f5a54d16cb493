import { expect, test } from 'vitest';
import type { FicheFigureKey } from './figures.ts';
import { figureOfRows } from './rows-figure.ts';

const total = { rows: 32, minutes: 2880, attendances: 107, marks: 128 };

test.each<[FicheFigureKey, string]>([
	['people', '32'],
	['dropOuts', '32'],
	['minutes', '48 h'],
	['personMinutes', '48 h'],
	['attendances', '107'],
	['attendanceRate', '84 %']
])('the rows of %s make %s', (key, expected) => {
	expect(figureOfRows(key, total).replaceAll('\u00a0', ' ')).toBe(expected);
});

test('without a mark there is no rate', () => {
	expect(figureOfRows('attendanceRate', { rows: 0 })).toBe('non calculable');
});
