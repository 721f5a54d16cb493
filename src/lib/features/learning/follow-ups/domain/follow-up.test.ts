import { expect, test } from 'vitest';
import { callDays, renewalYear } from './follow-up.ts';

test('somebody is called three months after the last séance, and late after four', () => {
	expect(callDays('2026-08-24')).toEqual({ dueOn: '2026-11-24', lateOn: '2026-12-24' });
	expect(callDays('2026-11-30')).toEqual({ dueOn: '2027-02-28', lateOn: '2027-03-30' });
});

test('from September on it is asked of the year that runs; from January on it is late', () => {
	expect(renewalYear('2026-08-31')).toEqual({ year: 2025, isLate: true });
	expect(renewalYear('2026-09-01')).toEqual({ year: 2026, isLate: false });
	expect(renewalYear('2027-01-05')).toEqual({ year: 2026, isLate: true });
});
