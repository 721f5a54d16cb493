import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weeklyDays } from './weekly-days.ts';

const day = fc
	.integer({ min: 0, max: 40_000 })
	.map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());
const count = fc.integer({ min: 1, max: 60 });

test('ten séances from a Wednesday are ten Wednesdays, over the new year and the summer hour', () => {
	const days = weeklyDays('2026-12-16', 10, new Set());
	expect([days[0], days[2], days[3], days.at(-1)]).toEqual([
		'2026-12-16',
		'2026-12-30',
		'2027-01-06',
		'2027-02-17'
	]);
	expect(days).toHaveLength(10);
});

test('a skipped day is jumped over and made up for at the end', () => {
	expect(weeklyDays('2026-12-16', 3, new Set(['2026-12-23', '2026-12-30']))).toEqual([
		'2026-12-16',
		'2027-01-06',
		'2027-01-13'
	]);
	expect(weeklyDays('2026-12-16', 2, new Set(['2026-12-16']))[0]).toBe('2026-12-23');
});

test('whatever is skipped: that many days, in order, of one weekday, none of them skipped', () => {
	fc.assert(
		fc.property(
			day,
			count,
			fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 30 }),
			(first, seances, weeks) => {
				const start = Temporal.PlainDate.from(first);
				const skipped = new Set(weeks.map((week) => start.add({ weeks: week }).toString()));
				const days = weeklyDays(first, seances, skipped);
				expect(days).toHaveLength(seances);
				expect(days.filter((each) => skipped.has(each))).toEqual([]);
				expect(days).toEqual([...new Set(days)].toSorted());
				const distances = days.map((each) => start.until(each).days);
				expect(distances.filter((distance) => distance % 7 !== 0)).toEqual([]);
				// Nothing is put off without a reason: every week left out was skipped.
				const last = distances.at(-1)! / 7;
				const jumped = new Set(weeks.filter((week) => week <= last)).size;
				expect(last + 1).toBe(seances + jumped);
			}
		)
	);
});
