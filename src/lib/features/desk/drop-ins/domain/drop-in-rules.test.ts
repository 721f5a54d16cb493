import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayOn } from '#lib/shared/french-holidays.ts';
import { daysOfPlan } from './drop-in-plan.ts';
import { presenceMinutes } from './presence-minutes.ts';
import { seatsName, slotStatus } from './slot-status.ts';
import { visitStatus } from './visit-status.ts';

describe('the days of a series', () => {
	test('are one a week, none on a public holiday, and none is lost', () => {
		const day = fc
			.integer({ min: 0, max: 70_000 })
			.map((days) => Temporal.PlainDate.from('1995-01-01').add({ days }));
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 370 }), (first, span) => {
				const until = first.add({ days: span }).toString();
				const { days, holidays } = daysOfPlan({ day: first.toString(), until });
				expect(days.length + holidays.length).toBe(Math.floor(span / 7) + 1);
				expect(days.filter((one) => holidayOn(one))).toEqual([]);
				for (const one of [...days, ...holidays]) {
					expect(Temporal.PlainDate.from(one).dayOfWeek).toBe(first.dayOfWeek);
				}
			})
		);
	});

	test('without a last day there is one', () => {
		expect(daysOfPlan({ day: '2026-11-25' }).days).toEqual(['2026-11-25']);
	});
});

describe('the minutes of a presence', () => {
	const arrivedAt = Temporal.Instant.from('2026-11-24T13:00:00Z');
	const after = (minutes: number) =>
		presenceMinutes({ arrivedAt, now: arrivedAt.add({ minutes }), slotMinutes: 180 });

	test('are rounded to the nearest five, five at least', () => {
		expect([0, 1, 7, 8, 62, 63, 720].map(after)).toEqual([5, 5, 5, 10, 60, 65, 720]);
	});

	test('are never farther than two and a half from the time she stayed', () => {
		fc.assert(
			fc.property(fc.integer({ min: 3, max: 720 }), (minutes) => {
				expect(Math.abs(after(minutes) - minutes)).toBeLessThanOrEqual(2.5);
				expect(after(minutes) % 5).toBe(0);
			})
		);
	});

	test('are those of the slot when nobody noted her leaving that day', () => {
		expect(after(721)).toBe(180);
	});
});

test('a slot is open, full, over or cancelled', () => {
	const slot = { day: '2026-11-24', endsAt: '17:00', cancelled: false, seatsLeft: 1 };
	expect(slotStatus(slot, '2026-11-24T16:59')).toBe('open');
	expect(slotStatus({ ...slot, seatsLeft: 0 }, '2026-11-24T16:59')).toBe('full');
	expect(slotStatus(slot, '2026-11-24T17:00')).toBe('over');
	expect(slotStatus({ ...slot, cancelled: true }, '2026-11-25T08:00')).toBe('cancelled');
	expect(seatsName({ seatsLeft: 0, capacity: 1 })).toBe('Complet (1 place)');
	expect(seatsName({ seatsLeft: 1, capacity: 6 })).toBe('1 place libre sur 6');
});

test('a visit is expected until its day is over', () => {
	const visit = { undone: false, arrived: false, minutes: null };
	const slot = { day: '2026-11-24' };
	expect(visitStatus(visit, slot, '2026-11-24')).toBe('expected');
	expect(visitStatus(visit, slot, '2026-11-25')).toBe('not-come');
	expect(visitStatus({ ...visit, arrived: true }, slot, '2026-11-25')).toBe('there');
	expect(visitStatus({ ...visit, arrived: true, minutes: 5 }, slot, '2026-11-24')).toBe('left');
	expect(visitStatus({ ...visit, undone: true }, slot, '2026-11-24')).toBe('undone');
});
