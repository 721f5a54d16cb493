import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	comingSoon,
	DROP_IN_TITLE,
	inOrder,
	inTheirWeek,
	nearestFirst,
	type Occasion,
	occasionOf,
	type ReadOccasion,
	weekAnywhere
} from './occasion.ts';

const at = (clock: string) => Temporal.Instant.from(`2026-11-24T${clock}:00+01:00`);
const date = (day: string, startsAt: string | null = '14:00', minutes = 90) => ({
	...{ day, startsAt, minutes, place: null }
});
const slot: ReadOccasion = {
	kind: 'drop-in',
	id: '1',
	centreId: 'c',
	timeZone: 'Europe/Paris',
	title: null,
	seatsLeft: 2,
	cycleId: null,
	label: null,
	hasBegun: false,
	dates: [date('2026-11-24')]
};
const course: ReadOccasion = {
	...slot,
	kind: 'course',
	title: 'SÉNOU',
	cycleId: 'k',
	label: 'automne',
	dates: [date('2026-11-24'), date('2026-12-01'), date('2026-12-08')]
};
const YEAR = '2027-11-24';

describe('a slot of the afternoon', () => {
	test('is there until its last minute, and no longer', () => {
		expect(occasionOf(slot, at('08:00'), YEAR)).toMatchObject({
			...{ title: DROP_IN_TITLE, startsAt: '14:00', endsAt: '15:30', course: null }
		});
		expect(occasionOf(slot, at('15:29'), YEAR)).not.toBeNull();
		expect(occasionOf(slot, at('15:30'), YEAR)).toBeNull();
	});

	test('once begun, is too late to ask for: nobody would be called back in time', () => {
		expect(occasionOf(slot, at('13:59'), YEAR)!.isTooLate).toBe(false);
		expect(occasionOf(slot, at('14:00'), YEAR)!.isTooLate).toBe(true);
		const tomorrow = { ...slot, dates: [date('2026-11-25')] };
		expect(occasionOf(tomorrow, at('15:00'), YEAR)!.isTooLate).toBe(false);
	});

	test('is over on the clock of its own centre', () => {
		const reunion = { ...slot, timeZone: 'Indian/Reunion' };
		expect(occasionOf(reunion, at('12:29'), YEAR)).not.toBeNull();
		expect(occasionOf(reunion, at('12:30'), YEAR)).toBeNull();
	});

	test('without an hour, lasts all day', () => {
		const whole = { ...slot, dates: [date('2026-11-24', null)] };
		expect(occasionOf(whole, at('23:59'), YEAR)).toMatchObject({ startsAt: null, endsAt: null });
		expect(occasionOf(whole, Temporal.Instant.from('2026-11-24T23:00Z'), YEAR)).toBeNull();
	});
});

describe('a course', () => {
	test('begins with its first séance to come, and has begun once one is over', () => {
		expect(occasionOf(course, at('08:00'), YEAR)!.course).toEqual({
			...{ cycleId: 'k', label: 'automne', hasBegun: false },
			days: ['2026-11-24', '2026-12-01', '2026-12-08']
		});
		const later = occasionOf(course, at('18:00'), YEAR)!;
		expect([later.day, later.course!.hasBegun]).toEqual(['2026-12-01', true]);
	});

	test('going on now may be asked for as long as it comes again', () => {
		expect(occasionOf(course, at('15:00'), YEAR)!.isTooLate).toBe(false);
		const last = { ...course, dates: [date('2026-11-17'), date('2026-11-24')] };
		expect(occasionOf(last, at('15:00'), YEAR)!.isTooLate).toBe(true);
	});

	test('that only goes on after the last day asked is not told', () => {
		expect(occasionOf(course, at('08:00'), '2026-11-24')).not.toBeNull();
		expect(occasionOf(course, at('18:00'), '2026-11-30')).toBeNull();
	});

	test('that meets twice on one day has that day once', () => {
		const twice = { ...course, dates: [date('2026-12-01', '09:00'), date('2026-12-01')] };
		expect(occasionOf(twice, at('08:00'), YEAR)!.course!.days).toEqual(['2026-12-01']);
	});
});

test('whatever its order, the same list comes out, by day then hour', () => {
	const one = (day: string, startsAt: string | null, id: string): Occasion => ({
		...occasionOf(slot, at('08:00'), YEAR)!,
		...{ day, startsAt, id }
	});
	const ordered = [
		one('2026-11-24', null, '4'),
		one('2026-11-24', '09:00', '2'),
		one('2026-11-24', '14:00', '1'),
		one('2026-11-25', '08:00', '3')
	];
	const shuffled = fc.shuffledSubarray(ordered, { minLength: ordered.length });
	fc.assert(
		fc.property(shuffled, (list) => {
			expect(inOrder(list)).toEqual(ordered);
		})
	);
});

/** A slot at that centre, that day. */
const slotOn = (day: string, centreId = 'c', id = day): Occasion => ({
	...{ kind: 'drop-in', id, centreId, title: DROP_IN_TITLE, day, startsAt: '18:00' },
	...{ endsAt: '19:00', place: null, seatsLeft: null, isTooLate: false, course: null }
});

describe('what the page of a centre tells', () => {
	const TODAY = '2026-11-24';
	const told = (days: string[]) =>
		comingSoon(
			days.map((day, nth) => slotOn(day, 'c', String(nth))),
			TODAY
		).map(({ day }) => day);

	test('a course that begins in a month is what the page is for', () => {
		expect(told(['2026-12-24', '2027-01-23', '2027-01-24'])).toEqual(['2026-12-24', '2027-01-23']);
	});

	test('nothing is planned only when nothing is: the first thing after sixty days is told', () => {
		expect(told([])).toEqual([]);
		expect(told(['2027-03-02', '2027-03-09'])).toEqual(['2027-03-02']);
	});

	test('no more than twenty, the nearest', () => {
		const many = [...Array.from({ length: 25 }, () => '2026-11-25'), '2026-11-26'];
		expect(told(many)).toEqual(many.slice(0, 20));
	});
});

test('the nearest are told before the hours of the page, by whole days; the others to whoever asks', () => {
	const days = ['01', '02', '03', '03', '04', '05', '05', '05', '06', '07'];
	const { first, later } = nearestFirst(days.map((day, nth) => slotOn(day, 'c', String(nth))));
	expect(first.map(({ day }) => day)).toEqual(days.slice(0, 8));
	expect(later.map(({ day }) => day)).toEqual(['06', '07']);
	expect(nearestFirst([slotOn('01')])).toMatchObject({ first: [{ day: '01' }], later: [] });
});

describe('the week of several centres', () => {
	// Past midnight in Paris; in Martinique, the evening before.
	const late = Temporal.Instant.from('2026-11-25T00:30:00+01:00');
	const todayAt = (centreId: string) => late.toZonedDateTimeISO(centreId).toPlainDate().toString();
	const told = (days: string[], zone: string) =>
		inTheirWeek(
			days.map((day) => slotOn(day, zone)),
			todayAt
		).map(({ day }) => day);
	const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-30', '2026-12-01', '2026-12-02'];

	test('each has seven days by its own clock: tonight overseas is still to come', () => {
		expect(told(DAYS, 'America/Martinique')).toEqual(DAYS.slice(1, 4));
		expect(told(DAYS, 'Europe/Paris')).toEqual(DAYS.slice(2, 5));
	});

	test('whatever the hour and the place, no day of it is left unread', () => {
		const moments = fc.date({
			min: new Date('2026-01-01'),
			max: new Date('2027-12-31'),
			noInvalidDate: true
		});
		const zones = fc.constantFrom('Pacific/Tahiti', 'Indian/Reunion', 'Pacific/Noumea', 'UTC');
		fc.assert(
			fc.property(moments, zones, (moment, zone) => {
				const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
				const { from, until } = weekAnywhere(instant);
				const today = instant.toZonedDateTimeISO(zone).toPlainDate();
				expect(from <= today.toString()).toBe(true);
				expect(until >= today.add({ days: 6 }).toString()).toBe(true);
			})
		);
	});
});
