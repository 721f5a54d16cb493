import { describe, expect, test } from 'vitest';
import { type Mark, refuseSheet } from './attendance.ts';

const TODAY = '2026-11-24';
const seance = { day: TODAY, minutes: 90, cancelled: false };
const enrolled = new Set(['ana', 'bob']);

const refusalOf = (marks: [string, Mark][], of: Partial<typeof seance> = {}) =>
	refuseSheet({ ...seance, ...of }, enrolled, new Map(marks), TODAY)?.refusal ?? null;

test('a sheet is accepted on the day itself, and on any day after', () => {
	expect(refusalOf([['ana', { kind: 'present' }]])).toBeNull();
	expect(refusalOf([['ana', { kind: 'excused' }]], { day: '2026-11-23' })).toBeNull();
	expect(refusalOf([])).toBeNull();
});

test('a séance still to come is refused, even tomorrow’s', () => {
	expect(refusalOf([['ana', { kind: 'present' }]], { day: '2026-11-25' })).toBe('not-yet');
});

test('a cancelled séance is refused before anything else is said of it', () => {
	expect(refusalOf([], { cancelled: true, day: '2026-11-25' })).toBe('cancelled');
});

test('somebody who is not on the list is refused, whatever her mark', () => {
	expect(refusalOf([['eve', { kind: 'absent' }]])).toBe('unknown-person');
});

describe('late minutes', () => {
	const late = (minutes: number) => refusalOf([['bob', { kind: 'late', minutes }]]);

	test('go from one to one less than the séance lasts', () => {
		expect([late(1), late(89)]).toEqual([null, null]);
		expect([late(0), late(-5), late(90), late(91), late(Number.NaN)]).toEqual(
			Array(5).fill('late-minutes')
		);
	});

	test('are told with the longest that is accepted', () => {
		const refused = refuseSheet(
			seance,
			enrolled,
			new Map([['bob', { kind: 'late', minutes: 90 } as const]]),
			TODAY
		);
		expect(refused?.message).toContain('de 1 à 89 minutes');
	});
});
