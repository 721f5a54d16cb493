import { expect, test } from 'vitest';
import { beginningOf, freeStretch } from './free-stretch.ts';

const taken = (...hours: string[]) =>
	hours.map((each) => {
		const [from = '', until = ''] = each.split(' ');
		return { from, until, isCancelled: false };
	});

test('an empty day is free from the morning on; a full one nowhere', () => {
	expect(freeStretch([])).toEqual({ from: '09:00', until: '12:00' });
	expect(freeStretch(taken('08:00 20:00'))).toBeNull();
	expect(freeStretch(taken('09:00 12:00', '14:00 17:00', '17:30 19:00'))).toBeNull();
});

test('an hour at least, between two things or after the last', () => {
	expect(freeStretch(taken('09:00 10:00', '11:00 12:00'))).toEqual({
		from: '10:00',
		until: '11:00'
	});
	expect(freeStretch(taken('09:00 10:30', '11:00 12:00'))).toEqual({
		from: '14:00',
		until: '17:00'
	});
	expect(freeStretch(taken('09:00 12:00', '14:00 16:00', '14:30 15:00'))).toEqual({
		from: '16:00',
		until: '17:00'
	});
});

test('what is cancelled gives its hour back, what is only due takes none, today begins now', () => {
	expect(freeStretch([{ from: '09:00', until: '12:00', isCancelled: true }])?.from).toBe('09:00');
	expect(freeStretch([{ from: null, until: null, isCancelled: false }])?.from).toBe('09:00');
	expect(freeStretch([], '10:20')).toEqual({ from: '10:20', until: '12:00' });
	expect(freeStretch([], '11:30')?.from).toBe('14:00');
	expect(freeStretch([], '18:30')).toBeNull();
});

test('a form of planning begins with what it usually lasts, within what is free', () => {
	expect(beginningOf({ from: '09:00', until: '12:00' }, 120)).toEqual({
		from: '09:00',
		until: '11:00'
	});
	expect(beginningOf({ from: '16:00', until: '17:00' }, 90).until).toBe('17:00');
});
