import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText, momentOfIso, momentOfSerial } from './excel-dates.ts';

const NOON = 12 * 3600;

describe('a serial number of days', () => {
	test('43111.5 is noon on the first class of the season', () => {
		expect(momentOfSerial(43111.5, false)).toEqual({ date: '2018-01-11', seconds: NOON });
	});

	test('counts from 1904 in files of old Macintosh computers', () => {
		expect(momentOfSerial(43111.5 - 1462, true)).toEqual({ date: '2018-01-11', seconds: NOON });
	});

	test('does not fall for the 29 February 1900 that never was', () => {
		expect(momentOfSerial(1, false)?.date).toBe('1900-01-01');
		expect(momentOfSerial(59, false)?.date).toBe('1900-02-28');
		expect(momentOfSerial(61, false)?.date).toBe('1900-03-01');
	});

	test('is no day under 1, nor past the year 9999', () => {
		expect(momentOfSerial(0.375, false)).toBeUndefined();
		expect(momentOfSerial(-3, false)).toBeUndefined();
		expect(momentOfSerial(2_958_465, false)?.date).toBe('9999-12-31');
		expect(momentOfSerial(2_958_466, false)).toBeUndefined();
		expect(momentOfSerial(Number.NaN, false)).toBeUndefined();
	});

	test('a hair before midnight, left by a computation, is midnight', () => {
		expect(momentOfSerial(43111.9999999999, false)).toEqual({ date: '2018-01-12', seconds: 0 });
	});

	test('every day and second since March 1900 comes back', () => {
		const days = fc.integer({ min: 61, max: 2_958_465 });
		const seconds = fc.integer({ min: 0, max: 86_399 });
		fc.assert(
			fc.property(days, seconds, (day, second) => {
				const expected = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
				expect(momentOfSerial(day + second / 86_400, false)).toEqual({
					date: expected.toISOString().slice(0, 10),
					seconds: second
				});
			})
		);
	});
});

test('an ISO date is read with or without its time, and nothing is shifted', () => {
	expect(momentOfIso('2018-01-11')).toEqual({ date: '2018-01-11', seconds: 0 });
	expect(momentOfIso('2018-01-11T23:30:00Z')?.date).toBe('2018-01-11');
	expect(momentOfIso('2018-02-30')).toBeUndefined();
	expect(momentOfIso('jeudi')).toBeUndefined();
});

test('a time of day keeps two digits, a sum of hours may pass a day', () => {
	expect(clockText(9 * 3600)).toBe('09:00');
	expect(clockText(26.5 * 3600)).toBe('26:30');
	expect(clockText(61)).toBe('00:01:01');
});
