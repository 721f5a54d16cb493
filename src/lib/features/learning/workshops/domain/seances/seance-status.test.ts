import { expect, test } from 'vitest';
import { SEANCE_STATUS_NAMES, seanceStatus } from './seance-status.ts';

const TODAY = '2026-11-24';
const status = (day: string, marks = 0, cancelled = false) =>
	seanceStatus({ day, marks, cancelled }, TODAY);

test('without a mark, today’s sheet is to be filled, tomorrow’s is still to come', () => {
	expect([status('2026-11-24'), status('2026-11-25')]).toEqual(['to-fill', 'planned']);
});

test('an empty sheet is waited for during thirty days, across a change of month', () => {
	expect([status('2026-10-25'), status('2026-10-24'), status('2018-01-11')]).toEqual([
		'to-fill',
		'not-held',
		'not-held'
	]);
});

test('one mark is enough for a séance to have been held, however old', () => {
	expect([status('2018-01-11', 1), status('2026-11-24', 9)]).toEqual(['held', 'held']);
});

test('a cancelled séance stays cancelled, whether to come or marked', () => {
	expect([status('2026-12-01', 0, true), status('2026-11-17', 3, true)]).toEqual([
		'cancelled',
		'cancelled'
	]);
});

test('every status has its words', () => {
	expect(Object.values(SEANCE_STATUS_NAMES).every((name) => name.length > 3)).toBe(true);
});
