import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageInYears, machineState, readCents } from './machine.ts';

const nothing = { withdrawnOn: null, repairSince: null, dueOn: null };

test('a thing is in one place: withdrawn, mended, lent, or there', () => {
	const day = '2026-11-24';
	expect(machineState(nothing, day)).toBe('available');
	expect(machineState({ ...nothing, dueOn: day }, day)).toBe('lent');
	expect(machineState({ ...nothing, dueOn: '2026-11-23' }, day)).toBe('overdue');
	expect(machineState({ ...nothing, dueOn: day, repairSince: day }, day)).toBe('in-repair');
	expect(machineState({ withdrawnOn: day, repairSince: day, dueOn: day }, day)).toBe('withdrawn');
});

test('its age is in whole years, and unknown when nobody knows', () => {
	expect(ageInYears('2022-11-25', '2026-11-24')).toBe(3);
	expect(ageInYears('2022-11-24', '2026-11-24')).toBe(4);
	expect(ageInYears(null, '2026-11-24')).toBeNull();
});

test('an amount is read as it is written in French, and comes back the same', () => {
	expect(readCents('')).toBe(0);
	expect(readCents('12,5')).toBe(1250);
	expect(readCents('1 200,05 €')).toBe(120_005);
	for (const wrong of ['-1', '1e3', '12,345', 'douze', '100000,01']) {
		expect(readCents(wrong), wrong).toBeNull();
	}
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
			expect(readCents((cents / 100).toFixed(2).replace('.', ','))).toBe(cents);
		})
	);
});
