import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { brutePlan, momentOf, type PlanLine, windowOf, ZONES } from './brute-plan.fixture.ts';
import { planReminders } from './plan-reminders.ts';
import { readPlanRequest } from './read-plan-request.ts';

const plan = (line: PlanLine) => {
	const request = readPlanRequest(line);
	if ('refusal' in request) throw new Error(request.message);
	return planReminders(request);
};

const OFFSETS = 'P0D P1D P2D P3D P6D P7D P1W P8D P14D P28D P30D P31D P1M P2M P1M7D P1Y'.split(' ');
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** Days where something happens: clocks, holidays in a row, ends of months. */
const TIGHT =
	'2027-03-28 2027-10-31 2028-03-26 2028-03-27 2027-03-29 2026-12-25 2027-01-01 2028-05-01 2028-02-29 2027-12-20 2027-05-22 2027-04-27 2028-12-31'.split(
		' '
	);

const anyDay = fc
	.integer({ min: Date.parse('2026-01-01') / DAY, max: Date.parse('2028-12-31') / DAY })
	.map((day) => new Date(day * DAY).toISOString().slice(0, 10));
const hours = fc.constantFrom(
	{ at: '10:00' },
	{ at: '18:59' },
	{ at: '09:00', window: { from: '09:00', until: '19:00' } },
	{ at: '21:29', window: { from: '08:00', until: '21:30' } },
	{ at: '08:00', window: { from: '06:00', until: '23:00' } },
	{ at: '14:00', window: { from: '14:00', until: '14:01' } },
	{ at: '11:17', window: { from: '09:30', until: '12:00' } }
);
const nearby = fc.oneof(
	fc.constantFrom(0, 1, -1, 1000, -1000, 59_999, MINUTE, -MINUTE, 8 * HOUR, 9 * HOUR, 9 * HOUR - 1),
	fc.integer({ min: -3 * DAY, max: 3 * DAY }),
	fc.integer({ min: -70 * DAY, max: 70 * DAY })
);
const anyLine = fc
	.record({
		deadline: fc.oneof(anyDay, anyDay, fc.constantFrom(...TIGHT)),
		before: fc.oneof(
			fc.shuffledSubarray(['P1M', 'P7D', 'P1D', 'P0D'], { minLength: 1 }),
			fc.array(fc.constantFrom(...OFFSETS), { minLength: 1, maxLength: 6 })
		),
		zone: fc.constantFrom(...ZONES),
		hours,
		isAlsatian: fc.boolean(),
		now: nearby,
		since: fc.option(nearby, { freq: 3 })
	})
	.map(({ hours: chosen, isAlsatian, now, since, ...some }): PlanLine => {
		const line = { ...some, ...chosen, alsaceMoselle: isAlsatian, now: '' };
		const instant = momentOf(line, line.before[0]!).instant;
		const write = (apart: number) => new Date(instant + apart).toISOString();
		return { ...line, now: write(now), ...(since !== null && { since: write(since) }) };
	});

const runs = { numRuns: tenth(30_000) };

test('the plan is the one that is found by hand, day by day and minute by minute', () => {
	fc.assert(
		fc.property(anyLine, (line) => {
			expect(plan(line)).toEqual(brutePlan(line));
		}),
		runs
	);
});

describe('whatever is asked', () => {
	test('nothing leaves on a Sunday, out of the window, before now, or after the deadline', () => {
		fc.assert(
			fc.property(anyLine, (line) => {
				const [from, until] = windowOf(line);
				for (const { at } of plan(line).sends) {
					const civil = Temporal.PlainDateTime.from(at);
					expect(civil.dayOfWeek).not.toBe(7);
					const minutes = civil.hour * 60 + civil.minute;
					expect(minutes >= from && minutes < until).toBe(true);
					expect(at.slice(0, 10) <= line.deadline).toBe(true);
					expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(line.now));
				}
			}),
			runs
		);
	});

	test('at most one leaves a local day, at most one is late, in order of time', () => {
		fc.assert(
			fc.property(anyLine, (line) => {
				const { sends } = plan(line);
				const instants = sends.map(({ at }) => Date.parse(at));
				expect(instants).toEqual(instants.toSorted((one, other) => one - other));
				expect(new Set(sends.map(({ at }) => at.slice(0, 10))).size).toBe(sends.length);
				expect(sends.filter(({ moved }) => moved === 'late').length).toBeLessThanOrEqual(1);
			}),
			runs
		);
	});

	test('each one leaves, is too late, gives way on its day to a smaller offset, or never was', () => {
		fc.assert(
			fc.property(anyLine, (line) => {
				const { sends, tooLate } = plan(line);
				const told = [...sends.map(({ before }) => before), ...tooLate];
				expect(new Set(told).size).toBe(told.length);
				const since = line.since ? Date.parse(line.since) : -Infinity;
				for (const before of line.before.filter((one) => !told.includes(one))) {
					const { nominal, instant } = momentOf(line, before);
					if (instant < since) continue;
					const nearer = sends.filter((one) => momentOf(line, one.before).nominal >= nominal);
					const isMissed = instant < Date.parse(line.now);
					// On time, it gave way on its own day; missed, on the day when it would have been late.
					const rival = isMissed
						? nearer.find(({ moved }) => moved !== 'late')
						: nearer.find((one) => momentOf(line, one.before).instant === instant);
					expect(rival).toBeDefined();
				}
			}),
			runs
		);
	});

	test('asked again later, what was to leave still does, and what left on time is not on time again', () => {
		fc.assert(
			fc.property(anyLine, fc.integer({ min: 0, max: 40 * DAY }), (line, apart) => {
				const later = new Date(Date.parse(line.now) + apart).toISOString();
				const onTime = (one: PlanLine) => plan(one).sends.filter(({ moved }) => moved !== 'late');
				expect(onTime({ ...line, now: later })).toEqual(
					onTime(line).filter(({ at }) => Date.parse(at) >= Date.parse(later))
				);
			}),
			runs
		);
	});
});
