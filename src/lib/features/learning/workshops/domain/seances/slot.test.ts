import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesBetween, slotName } from './slot.ts';

const clock = (minutes: number) =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** "17~h": the space that does not break. */
const nb = (text: string) => text.replaceAll('~', '\u00a0');
const minuteOfDay = fc.integer({ min: 0, max: 1439 });

test('a slot is written as the posters write it', () => {
	const slot = { weekday: 3, startsAt: '17:00', endsAt: '19:00' };
	expect(slotName(slot)).toBe(nb('mercredi, 17~h~–~19~h'));
	expect(slotName({ ...slot, endsAt: null })).toBe(nb('mercredi, 17~h'));
	expect(slotName({ ...slot, weekday: null })).toBe(nb('17~h~–~19~h'));
	expect(slotName({ ...slot, startsAt: null })).toBe('mercredi');
	expect(slotName({ weekday: null, startsAt: null, endsAt: null })).toBe('');
});

describe('minutes between two times of a day', () => {
	test('are their distance', () => {
		fc.assert(
			fc.property(minuteOfDay, minuteOfDay, (from, to) => {
				fc.pre(to > from);
				expect(minutesBetween(clock(from), clock(to))).toBe(to - from);
			})
		);
	});

	test('are nothing when the end is not after the start, or is no time', () => {
		fc.assert(
			fc.property(minuteOfDay, minuteOfDay, (from, to) => {
				fc.pre(to <= from);
				expect(minutesBetween(clock(from), clock(to))).toBeNull();
			})
		);
		expect(minutesBetween('midi', '14:00')).toBeNull();
		expect(minutesBetween('12:00', '')).toBeNull();
	});
});
