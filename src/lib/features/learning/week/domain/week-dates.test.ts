import { expect, test } from 'vitest';
import { daysOfWeek, mondayOf, mondayOfWeek, weekName, weekOf } from './week-dates.ts';

test('a week is said by its number and its year, that of its Thursday', () => {
	expect(weekOf('2027-03-03')).toBe('2027-W09');
	expect(mondayOfWeek('2027-W09')).toBe('2027-03-01');
	// The first days of 2027 are of the last week of 2026, which has fifty-three.
	expect(weekOf('2027-01-03')).toBe('2026-W53');
	expect(mondayOfWeek('2026-W53')).toBe('2026-12-28');
	expect(weekOf('2024-12-30')).toBe('2025-W01');
});

test.each(['2027-W53', '2027-W00', '2027-W54', '2027-9', '27-W09', '', '9999-W01', '2027-W09 '])(
	'no calendar has the week « %s »',
	(text) => {
		expect(mondayOfWeek(text)).toBeNull();
	}
);

test('a week has its seven days when the clock changes, and when the year does', () => {
	expect(daysOfWeek('2027-03-22')).toEqual([
		...['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25', '2027-03-26'],
		...['2027-03-27', '2027-03-28']
	]);
	expect(daysOfWeek('2026-10-19').at(-1)).toBe('2026-10-25');
	expect(daysOfWeek('2026-12-28').at(-1)).toBe('2027-01-03');
	expect(mondayOf('2027-03-28')).toBe('2027-03-22');
	expect(mondayOf('2027-03-22')).toBe('2027-03-22');
});

test('it is named by its number and its days', () => {
	expect(weekName('2027-03-01')).toBe('Semaine 9, du 1er au 7 mars 2027');
	expect(weekName('2026-11-30')).toBe('Semaine 49, du 30 novembre au 6 décembre 2026');
	expect(weekName('2026-12-28')).toBe('Semaine 53, du 28 décembre 2026 au 3 janvier 2027');
});
