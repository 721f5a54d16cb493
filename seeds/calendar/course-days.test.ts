import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, daysAround, daysFrom, monthsLabel } from './course-days.ts';

const WEDNESDAYS = { weekday: 3, seances: 10 };

test('on 24 November, the Wednesday course is half-way, without 11 November', () => {
	const days = daysAround(WEDNESDAYS, 5, '2026-11-24');
	expect(days.filter((day) => day < '2026-11-24')).toHaveLength(5);
	expect(days).not.toContain('2026-11-11');
	expect(monthsLabel(days)).toBe('octobre-décembre');
});

test('in the first days of January, the course has not begun; in late December it is over', () => {
	expect(daysAround(WEDNESDAYS, 5, '2027-01-02')[0]).toBe('2027-01-06');
	expect(daysAround(WEDNESDAYS, 5, '2026-12-29').at(-1)).toBe('2026-12-23');
});

test('a course keeps its number of séances, one a week at least, within one year', () => {
	const someDay = fc
		.integer({ min: 0, max: 3650 })
		.map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());
	const anyCourse = fc.record({
		weekday: fc.integer({ min: 1, max: 7 }),
		seances: fc.integer({ min: 1, max: 18 })
	});
	fc.assert(
		fc.property(anyCourse, fc.integer({ min: 0, max: 18 }), someDay, (course, done, today) => {
			for (const days of [daysAround(course, done, today), daysAfter(course, today)]) {
				expect(days).toHaveLength(course.seances);
				expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(1);
				for (const day of days) {
					expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(course.weekday);
				}
			}
		})
	);
});

test('the next course leaves a rest, and waits for January when the year is too short', () => {
	expect(daysAfter(WEDNESDAYS, '2026-06-03')[0]).toBe('2026-06-17');
	expect(daysAfter(WEDNESDAYS, '2026-12-23')[0]).toBe('2027-01-06');
});

test('a cycle is named by its months', () => {
	expect(monthsLabel(daysFrom({ weekday: 4, seances: 4 }, 2026, '01-10'))).toBe('janvier-février');
	expect(monthsLabel(['2026-10-01', '2026-10-29'])).toBe('octobre');
});
