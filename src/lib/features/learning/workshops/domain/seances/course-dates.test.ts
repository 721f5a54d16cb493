import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, closureOn, type Period } from '#lib/features/learning/closures/index.ts';
import { courseDates } from './course-dates.ts';

const christmas: Period = {
	kind: 'school-holiday',
	name: 'Vacances de Noël',
	firstDay: '2026-12-19',
	lastDay: '2027-01-03'
};
const outreau: Calendar = { commune: '62643', periods: [christmas] };

describe('ten Wednesdays from the fourth of November', () => {
	const rule = { firstDay: '2026-11-04', seances: 10, kept: [] as string[] };

	test('jump over the eleventh and the two weeks of Christmas, and say why', () => {
		const { days, skipped } = courseDates(rule, outreau);
		expect(days).toHaveLength(10);
		expect([days[1], days.at(-1)]).toEqual(['2026-11-18', '2027-01-27']);
		expect(skipped.map(({ day, closure }) => [day, closure.name])).toEqual([
			['2026-11-11', '11 novembre'],
			['2026-12-23', 'Vacances de Noël'],
			['2026-12-30', 'Vacances de Noël']
		]);
	});

	test('end a week earlier for each closed day that is kept', () => {
		const { days, skipped, kept } = courseDates({ ...rule, kept: ['2026-12-23'] }, outreau);
		expect([days.length, days.at(-1)]).toEqual([10, '2027-01-20']);
		expect(skipped.map(({ day }) => day)).toEqual(['2026-11-11', '2026-12-30']);
		expect(kept.map(({ day }) => day)).toEqual(['2026-12-23']);
	});
});

test('a centre that never opens has fewer séances, and is not waited for for ever', () => {
	const closed: Calendar = {
		commune: null,
		periods: [{ ...christmas, firstDay: '2000-01-01', lastDay: '2199-12-31' }]
	};
	expect(courseDates({ firstDay: '2027-01-06', seances: 10, kept: [] }, closed).days).toEqual([]);
});

const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
const periodsFrom = (first: string) =>
	fc.array(
		fc
			.record({ after: fc.integer({ min: 0, max: 400 }), lasting: fc.integer({ min: 0, max: 40 }) })
			.map(({ after, lasting }): Period => {
				const start = Temporal.PlainDate.from(first).add({ days: after });
				return {
					kind: 'own',
					name: 'fermeture',
					firstDay: start.toString(),
					lastDay: start.add({ days: lasting }).toString()
				};
			}),
		{ maxLength: 8 }
	);

test('whatever is closed: always as many séances, one weekday, never on a closed day not kept', () => {
	fc.assert(
		fc.property(
			day.chain((first) => fc.tuple(fc.constant(first), periodsFrom(first))),
			fc.integer({ min: 1, max: 60 }),
			fc.constantFrom('62643', '67482', '97411', null),
			fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
			([firstDay, periods], seances, commune, weeks) => {
				const calendar = { commune, periods };
				const first = Temporal.PlainDate.from(firstDay);
				const kept = weeks.map((week) => first.add({ weeks: week }).toString());
				const dates = courseDates({ firstDay, seances, kept }, calendar);
				expect(dates.days).toHaveLength(seances);
				expect(dates.days).toEqual([...new Set(dates.days)].toSorted());
				for (const each of dates.days) {
					expect(first.until(each).days % 7).toBe(0);
					expect(closureOn(each, calendar) === null || kept.includes(each)).toBe(true);
				}
				// No open day is left out, and each one left out has its reason.
				const weeksUsed = first.until(dates.days.at(-1)!).days / 7 + 1;
				expect(dates.days.length + dates.skipped.length).toBe(weeksUsed);
				for (const { day: left, closure } of dates.skipped) {
					expect(closureOn(left, calendar)).toEqual(closure);
				}
			}
		)
	);
});
