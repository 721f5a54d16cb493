import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HourSpan } from './spans.ts';
import { EMPTY_WEEK, hoursOf, openOn, type Week, weekOf } from './week.ts';
import { aWeek } from './week.fixture.ts';

const MORNING: HourSpan = { from: '09:00', until: '12:00' };
const AFTERNOON: HourSpan = { from: '14:00', until: '17:30' };
const WEEK: Week = {
	days: [[MORNING, AFTERNOON], [MORNING, AFTERNOON], [], [MORNING], [MORNING], [], []],
	holidays: [],
	exceptions: [
		{ firstDay: '2026-12-24', lastDay: '2026-12-24', spans: [MORNING] },
		{ firstDay: '2026-12-28', lastDay: '2027-01-02', spans: [] }
	]
};

test('a week is written as OpenStreetMap writes it, and read back', () => {
	const written =
		'Mo-Tu 09:00-12:00,14:00-17:30; Th-Fr 09:00-12:00; PH off; 2026 Dec 24 09:00-12:00; 2026 Dec 28-2027 Jan 02 off';
	expect(hoursOf(WEEK)).toBe(written);
	expect(weekOf(written)).toEqual(WEEK);
});

test('whatever the week, it is read back as it was typed', () => {
	fc.assert(
		fc.property(aWeek, (week) => {
			const hours = hoursOf(week);
			fc.pre(hours !== null);
			expect(weekOf(hours)).toEqual(week);
		})
	);
});

test('a week that opens on no day is not known: nothing is written', () => {
	expect(hoursOf(EMPTY_WEEK)).toBeNull();
	expect(hoursOf({ ...EMPTY_WEEK, holidays: [] })).toBeNull();
});

describe('what others write is read too', () => {
	test.each([
		['24/7', 'Mo-Su 00:00-24:00'],
		['Mo-Fr 9:00-12:00', 'Mo-Fr 09:00-12:00'],
		['Fr-Mo 09:00-12:00', 'Mo 09:00-12:00; Fr-Su 09:00-12:00'],
		['Mo,We-Th 09:00-12:00 ; Sa closed', 'Mo 09:00-12:00; We-Th 09:00-12:00'],
		['Mo-Fr 09:00-12:00; We off', 'Mo-Tu 09:00-12:00; Th-Fr 09:00-12:00'],
		['Mo-Fr,PH 09:00-12:00', 'Mo-Fr 09:00-12:00; PH 09:00-12:00'],
		['18:00-00:00', 'Mo-Su 18:00-24:00'],
		['Mo 09:00-12:00; 2026 Dec 24-26 off', 'Mo 09:00-12:00; 2026 Dec 24-2026 Dec 26 off'],
		[
			'Mo 09:00-12:00; 2026 Dec 24,2026 Dec 31 off',
			'Mo 09:00-12:00; 2026 Dec 24 off; 2026 Dec 31 off'
		]
	])('%s', (theirs, ours) => {
		const week = weekOf(theirs);
		expect(week && hoursOf(week)).toBe(ours);
	});
});

describe('what a week does not show is not read by halves', () => {
	test.each([
		['a word of theirs', 'Mo-Fr 09:00-12:00 "sur rendez-vous"'],
		['a rule added to another', 'Mo-Fr 09:00-12:00, Mo 14:00-17:00'],
		['a season', 'Jul-Aug Mo-Fr 09:00-12:00'],
		['school holidays', 'Mo-Fr 09:00-12:00; SH off'],
		['a day of every year', 'Mo-Fr 09:00-12:00; Dec 25 off'],
		['the first Monday of a month', 'Mo[1] 09:00-12:00'],
		['a night', 'Fr 22:00-02:00'],
		['three spans', 'Mo 08:00-09:00,10:00-11:00,12:00-13:00'],
		['no end', 'Mo 09:00+'],
		['the sun', 'Mo-Su sunrise-sunset'],
		['holidays said before the days', 'PH off; Mo-Fr 09:00-12:00'],
		['a date said before the days', '2026 Dec 24 off; Mo-Fr 09:00-12:00'],
		['a date that does not exist', 'Mo 09:00-12:00; 2026 Feb 30 off'],
		['dates backwards', 'Mo 09:00-12:00; 2026 Dec 26-24 off'],
		['an hour that does not exist', 'Mo 09:00-25:00'],
		['words', 'du lundi au vendredi']
	])('%s', (_story, hours) => {
		expect(weekOf(hours)).toBeNull();
	});
});

test('a date goes before a holiday, a holiday before the day of the week, and the last date told holds', () => {
	const week: Week = {
		...WEEK,
		exceptions: [
			...WEEK.exceptions,
			{ firstDay: '2027-01-01', lastDay: '2027-01-01', spans: [AFTERNOON] }
		]
	};
	expect(openOn(week, '2026-12-24', false)).toEqual([MORNING]);
	expect(openOn(week, '2026-12-25', true)).toEqual([]);
	expect(openOn(week, '2027-01-01', true)).toEqual([AFTERNOON]);
	expect(openOn(week, '2026-12-30', false)).toEqual([]);
	expect(openOn({ ...week, holidays: null }, '2026-12-25', true)).toEqual([MORNING]);
});
