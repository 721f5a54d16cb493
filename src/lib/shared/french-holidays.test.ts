import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easterSunday, type HolidayPlace, holidayOn, publicHolidays } from './french-holidays.ts';

const TWO_CENTURIES = Array.from({ length: 200 }, (_, index) => 1950 + index);
const year = fc.integer({ min: 1950, max: 2149 });

describe('Easter', () => {
	test.each([
		[1954, '1954-04-18'],
		[1961, '1961-04-02'],
		[1981, '1981-04-19'],
		[2000, '2000-04-23'],
		[2008, '2008-03-23'],
		[2018, '2018-04-01'],
		[2024, '2024-03-31'],
		[2025, '2025-04-20'],
		[2026, '2026-04-05'],
		[2027, '2027-03-28'],
		[2038, '2038-04-25'],
		[2049, '2049-04-18'],
		[2076, '2076-04-19'],
		[2285, '2285-03-22']
	])('of %i is on %s', (of, day) => {
		expect(easterSunday(of)).toBe(day);
	});

	test('is, over two centuries, the Sunday after the first full moon of spring', () => {
		for (const of of TWO_CENTURIES) {
			const easter = Temporal.PlainDate.from(easterSunday(of));
			const moon = Temporal.PlainDate.from(paschalMoon(of));
			expect(easter.dayOfWeek).toBe(7);
			expect(moon.until(easter).days).toBeGreaterThanOrEqual(1);
			expect(moon.until(easter).days).toBeLessThanOrEqual(7);
			expect(easter.toString() >= `${of}-03-22` && easter.toString() <= `${of}-04-25`).toBe(true);
		}
	});
});

describe('the public holidays of a year', () => {
	test('are the eleven of the Code du travail in 2026', () => {
		expect([...publicHolidays(2026).keys()].sort()).toEqual([
			'2026-01-01',
			'2026-04-06',
			'2026-05-01',
			'2026-05-08',
			'2026-05-14',
			'2026-05-25',
			'2026-07-14',
			'2026-08-15',
			'2026-11-01',
			'2026-11-11',
			'2026-12-25'
		]);
	});

	test('are eleven in any year, or ten when Ascension falls on a fixed one', () => {
		fc.assert(
			fc.property(year, (of) => {
				const ascension = Temporal.PlainDate.from(easterSunday(of)).add({ days: 39 }).toString();
				const meets = [`${of}-05-01`, `${of}-05-08`].includes(ascension);
				expect(publicHolidays(of).size).toBe(meets ? 10 : 11);
			}),
			{ examples: [[2008], [1986], [2024]] }
		);
	});

	test('put Easter Monday and Whit Monday on a Monday, Ascension on a Thursday', () => {
		fc.assert(
			fc.property(year, (of) => {
				for (const [day, name] of publicHolidays(of)) {
					const weekday = Temporal.PlainDate.from(day).dayOfWeek;
					if (name.startsWith('lundi')) expect(weekday).toBe(1);
					if (name === 'Ascension') expect(weekday).toBe(4);
				}
			})
		);
	});

	test('know their day, and leave the others alone', () => {
		expect(holidayOn('2026-11-11')).toBe('11 novembre');
		expect(holidayOn('2027-05-06')).toBe('Ascension');
		expect(holidayOn('2026-11-25')).toBeNull();
		// Twice a holiday is one day off: in 2008 Ascension was the first of May.
		expect(holidayOn('2008-05-01')).toBe('fête du Travail');
	});
});

describe('the holidays of a place', () => {
	const added = (place: HolidayPlace) => {
		const everywhere = publicHolidays(2027);
		return [...publicHolidays(2027, place)].filter(([day]) => !everywhere.has(day));
	};

	test.each([
		['America/Guadeloupe', '2027-05-27'],
		['America/Martinique', '2027-05-22'],
		['America/Cayenne', '2027-06-10'],
		['Indian/Reunion', '2027-12-20'],
		['Indian/Mayotte', '2027-04-27'],
		['America/St_Barthelemy', '2027-10-09'],
		['America/Marigot', '2027-05-28']
	])('by the clocks of %s, %s', (zone, day) => {
		expect(added({ zone })).toEqual([[day, 'abolition de l’esclavage']]);
	});

	test('by other clocks, those of everybody; in Alsace-Moselle, two more', () => {
		for (const zone of ['Europe/Paris', 'Pacific/Noumea', 'Pacific/Tahiti', 'America/Miquelon']) {
			expect(added({ zone })).toEqual([]);
		}
		expect(added({ zone: 'Europe/Paris', inAlsaceMoselle: true })).toEqual([
			['2027-03-26', 'Vendredi saint'],
			['2027-12-26', 'Saint-Étienne']
		]);
	});
});

/** The ecclesiastical full moon by golden number: the table of the calendar reform, 1900 to 2199. */
function paschalMoon(of: number): string {
	const DAYS_AFTER_21_MARCH = [
		24, 13, 2, 21, 10, 28, 18, 7, 26, 15, 4, 23, 12, 1, 20, 9, 27, 17, 6
	];
	return Temporal.PlainDate.from({ year: of, month: 3, day: 21 })
		.add({ days: DAYS_AFTER_21_MARCH[of % 19]! })
		.toString();
}
