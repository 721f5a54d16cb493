import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, OutcomeLine, Rhythm } from './procedure.ts';
import { occurrence, standingOf, waitingAfter } from './standing.ts';

const dates = (first: string, rhythm: Rhythm, count: number) =>
	Array.from({ length: count }, (_, nth) => occurrence(first, rhythm, nth));

const line = (outcome: Outcome, dueOn: string): OutcomeLine => ({
	outcome,
	dueOn,
	day: '2026-11-24',
	by: null
});
const standing = (rhythm: Rhythm, ...outcomes: OutcomeLine[]) =>
	standingOf({ dueOn: '2026-11-30', rhythm, outcomes });

describe('the dates of a rhythm', () => {
	test('each quarter for three years', () => {
		expect(dates('2026-11-30', 'quarterly', 12)).toEqual([
			...['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30'],
			...['2027-11-30', '2028-02-29', '2028-05-30', '2028-08-30'],
			...['2028-11-30', '2029-02-28', '2029-05-30', '2029-08-30']
		]);
	});

	test('each month from the 31st: cut to its end, and the 31st again where there is one', () => {
		const days = dates('2027-01-31', 'monthly', 36);
		expect(days.slice(0, 5)).toEqual([
			...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']
		]);
		expect(days[13]).toBe('2028-02-29');
		expect(days[14]).toBe('2028-03-31');
		for (const day of days.filter((one) => /-(01|03|05|07|08|10|12)-/.test(one!))) {
			expect(day).toMatch(/-31$/);
		}
	});

	test('each year from a 29th of February', () => {
		expect(dates('2028-02-29', 'yearly', 5)).toEqual([
			...['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']
		]);
	});

	test('any date of any rhythm is what the calendar says', () => {
		const firsts = fc.date({
			min: new Date('1999-01-01'),
			max: new Date('2044-12-31'),
			noInvalidDate: true
		});
		const rhythms = fc.constantFrom(
			['monthly', 1] as const,
			['quarterly', 3] as const,
			['yearly', 12] as const
		);
		fc.assert(
			fc.property(
				firsts,
				rhythms,
				fc.integer({ min: 0, max: 300 }),
				(date, [rhythm, months], nth) => {
					const first = date.toISOString().slice(0, 10);
					const said = Temporal.PlainDate.from(first).add({ months: months * nth });
					expect(occurrence(first, rhythm, nth)).toBe(said.toString());
				}
			)
		);
	});

	test('what comes once, or expires, has no other', () => {
		expect(dates('2026-11-30', 'once', 2)).toEqual(['2026-11-30', null]);
		expect(dates('2026-11-30', 'expires', 2)).toEqual(['2026-11-30', null]);
	});
});

describe('where a démarche stands', () => {
	test('nothing said: its first date waits', () => {
		expect(standing('quarterly')).toEqual({
			dueOn: '2026-11-30',
			isStopped: false,
			lastDone: null,
			doneOn: new Set()
		});
	});

	test('done, the next one waits, three months later', () => {
		const done = line('done', '2026-11-30');
		expect(standing('quarterly', done)).toEqual({
			dueOn: '2027-02-28',
			isStopped: false,
			lastDone: done,
			doneOn: new Set(['2026-11-30'])
		});
	});

	test('not done after all, the same one waits again', () => {
		const [done, undone] = [line('done', '2026-11-30'), line('undone', '2026-11-30')];
		expect(standing('quarterly', done, undone)).toMatchObject({
			dueOn: '2026-11-30',
			lastDone: null
		});
		expect(standing('quarterly', done, undone, done).dueOn).toBe('2027-02-28');
	});

	test('once is once', () => {
		expect(standing('once', line('done', '2026-11-30')).dueOn).toBeNull();
	});

	test('stopped, nothing waits; resumed, it goes on from where it was', () => {
		const [done, stopped] = [line('done', '2026-11-30'), line('stopped', '2027-02-28')];
		expect(standing('quarterly', done, stopped)).toMatchObject({ dueOn: null, isStopped: true });
		const resumed = line('resumed', '2026-11-30');
		expect(standing('quarterly', done, stopped, resumed).dueOn).toBe('2027-02-28');
	});
});

test('whatever was said of it, each in its turn, the last line alone says what waits', () => {
	const rhythms = fc.constantFrom<Rhythm>('once', 'monthly', 'quarterly', 'yearly', 'expires');
	const gestures = fc.array(fc.constantFrom<Outcome>('done', 'undone', 'stopped', 'resumed'), {
		maxLength: 30
	});
	fc.assert(
		fc.property(rhythms, fc.integer({ min: 1, max: 31 }), gestures, (rhythm, day, asked) => {
			const dueOn = `2027-01-${String(day).padStart(2, '0')}`;
			const outcomes: OutcomeLine[] = [];
			for (const outcome of asked) {
				const now = standingOf({ dueOn, rhythm, outcomes });
				const date = {
					...{ done: now.dueOn, stopped: now.dueOn },
					...{
						undone: now.isStopped ? null : now.lastDone?.dueOn,
						resumed: now.isStopped ? dueOn : null
					}
				}[outcome];
				if (date) outcomes.push(line(outcome, date));
			}
			const waiting = waitingAfter({ dueOn, rhythm }, outcomes.at(-1) ?? null);
			if (waiting === undefined) expect(outcomes.at(-1)!.outcome).toBe('resumed');
			else expect(waiting).toBe(standingOf({ dueOn, rhythm, outcomes }).dueOn);
		})
	);
});
