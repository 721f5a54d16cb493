import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { publicHolidays } from '#lib/shared/french-holidays.ts';
import { hoursOf, openOn } from '../../domain/hours/week.ts';
import { aWeek } from '../../domain/hours/week.fixture.ts';
import { spansOfDays } from './hours-reader.ts';

const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

// Weeks with four holidays among them. No night when clocks change: half past two is then no hour in Paris.
const DAYS = ['2026-12-21', '2027-04-26', '2026-11-02'].flatMap((from) =>
	Array.from({ length: 14 }, (_, nth) =>
		Temporal.PlainDate.from(from).add({ days: nth }).toString()
	)
);
const HOLIDAYS = new Set([2026, 2027].flatMap((year) => [...publicHolidays(year, {}).keys()]));
const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

test.each(['UTC', 'Asia/Tokyo', 'Europe/Paris'])(
	'what is typed as a week is read as the same hours, day by day, by a machine whose clock is that of %s',
	async (machine) => {
		process.env.TZ = machine;
		await fc.assert(
			fc.asyncProperty(aWeek, async (week) => {
				const hours = hoursOf(week);
				fc.pre(hours !== null);
				const read = await spansOfDays(hours, DAYS);
				const typed = DAYS.map((day) =>
					openOn(week, day, HOLIDAYS.has(day)).map(({ from, until }) => ({
						from: minute(from),
						until: minute(until)
					}))
				);
				expect(read, hours).toEqual(typed);
			}),
			{ numRuns: 60 }
		);
	}
);
