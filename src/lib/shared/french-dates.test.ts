import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	clockIn,
	clockName,
	dayOfWeek,
	durationName,
	hoursName,
	longDay,
	momentIn,
	monthName,
	plainDay,
	shortDay
} from './french-dates.ts';

const day = fc
	.integer({ min: 0, max: 60_000 })
	.map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());
/** "14~h": the space that does not break. */
const nb = (text: string) => text.replaceAll('~', '\u00a0');

describe('a day', () => {
	test('is written in full, plain or short', () => {
		expect(longDay('2018-01-11')).toBe('jeudi 11 janvier 2018');
		expect(plainDay('2018-01-11')).toBe('11 janvier 2018');
		expect(shortDay('2018-01-11')).toBe('jeu. 11 janv.');
		expect(dayOfWeek('2018-01-11')).toBe('jeudi 11 janvier');
	});

	test('a month is named, from itself or from a day of it', () => {
		expect(monthName('2026-11')).toBe('novembre 2026');
		expect(monthName('2027-01-31')).toBe('janvier 2027');
	});

	test('the first of a month is the « 1er », and only the first', () => {
		expect(longDay('2026-11-01')).toBe('dimanche 1er novembre 2026');
		expect(plainDay('2026-01-01')).toBe('1er janvier 2026');
		expect(shortDay('2026-05-01')).toBe('ven. 1er mai');
		expect(plainDay('2026-01-11')).toBe('11 janvier 2026');
		expect(plainDay('2026-01-21')).toBe('21 janvier 2026');
		expect(plainDay('2026-01-31')).toBe('31 janvier 2026');
	});

	test('is the same one in whatever zone the machine is', () => {
		fc.assert(
			fc.property(day, (any) => {
				const { year, day: number } = Temporal.PlainDate.from(any);
				const written = number === 1 ? '1er' : String(number);
				expect(plainDay(any).startsWith(`${written} `)).toBe(true);
				expect(plainDay(any).endsWith(` ${year}`)).toBe(true);
				expect(longDay(any)).toContain(plainDay(any));
			})
		);
	});
});

describe('a moment', () => {
	const at = Temporal.Instant.from('2026-11-30T22:05:00Z');

	test('is told in the hour and the day of the centre', () => {
		expect(momentIn('Europe/Paris', at)).toBe(nb('30 novembre 2026 à 23~h~05'));
		expect(momentIn('Indian/Reunion', at)).toBe(nb('1er décembre 2026 à 2~h~05'));
		expect(momentIn('Pacific/Noumea', at)).toBe(nb('1er décembre 2026 à 9~h~05'));
		expect(momentIn('America/Cayenne', at)).toBe(nb('30 novembre 2026 à 19~h~05'));
	});

	test('midnight is zero hour', () => {
		expect(clockIn('Europe/Paris', Temporal.Instant.from('2026-11-30T23:00:00Z'))).toBe(
			nb('0~h~00')
		);
	});
});

describe('a duration', () => {
	test('is in minutes under an hour, then in hours', () => {
		expect([0, 45, 59, 60, 90, 120, 125, 2880].map(durationName)).toEqual(
			['0~min', '45~min', '59~min', '1~h', '1~h~30', '2~h', '2~h~05', '48~h'].map(nb)
		);
	});

	test('loses no minute, however long', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000_000 }), (minutes) => {
				const written = durationName(minutes).replace(/(?<=\d)\s(?=\d{3}\s)/g, '');
				const read = /^(?:(\d+)\u00a0h)?\u00a0?(?:(\d+)(?:\u00a0min)?)?$/.exec(written);
				expect(Number(read?.[1] ?? 0) * 60 + Number(read?.[2] ?? 0)).toBe(minutes);
			}),
			{ examples: [[60_000], [60_001], [600_000], [59]] }
		);
	});
});

test('hours lose their zero, minutes keep theirs', () => {
	expect(['09:00', '10:05', '00:30'].map(clockName)).toEqual([
		'9\u00a0h',
		'10\u00a0h\u00a005',
		'0\u00a0h\u00a030'
	]);
});

test('a range of hours holds in one piece', () => {
	const range = (startsAt: string, endsAt: string) => hoursName({ startsAt, endsAt });
	expect(range('14:00', '17:00')).toBe(nb('14~h~–~17~h'));
	expect(range('09:05', '11:30')).toBe(nb('9~h~05~–~11~h~30'));
	expect(range('21:09', '23:00')).not.toContain(' ');
});
