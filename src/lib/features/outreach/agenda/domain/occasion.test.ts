import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DROP_IN_TITLE,
	inOrder,
	type Occasion,
	occasionOf,
	type ReadOccasion
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
