import { expect, test } from 'vitest';
import { mayNote, type LastAsk, yearlyDays } from './yearly-ask.ts';

const TODAY = '2026-11-24';
const asked = (answer: NonNullable<LastAsk>['answer'], day: string) => ({
	endedOn: '2024-03-01',
	asked: { answer, day }
});

test('somebody is asked a year after her course ended, then a year after each ask', () => {
	expect(yearlyDays('2025-11-24', null)).toEqual({ dueOn: '2026-11-24', lateOn: '2027-01-24' });
	expect(yearlyDays('2024-03-01', '2025-09-10').dueOn).toBe('2026-09-10');
	// She was asked, then came again: the end of that course is where the year begins.
	expect(yearlyDays('2026-03-01', '2025-09-10').dueOn).toBe('2027-03-01');
	expect(yearlyDays('2024-02-29', null).dueOn).toBe('2025-02-28');
});

test('nobody is asked before her year is over, nor twice in one, but a letter has its answer', () => {
	const ended = (endedOn: string) => ({ endedOn, asked: null });
	expect(mayNote('not-this-year', ended('2025-11-24'), TODAY)).toBe(true);
	expect(mayNote('not-this-year', ended('2025-11-25'), TODAY)).toBe(false);
	expect(mayNote('written', asked('not-this-year', '2025-11-24'), TODAY)).toBe(true);
	expect(mayNote('written', asked('not-this-year', '2025-11-25'), TODAY)).toBe(false);
	expect(mayNote('pre-list', asked('pre-list', '2026-11-01'), TODAY)).toBe(false);
	expect(mayNote('pre-list', asked('written', '2026-11-01'), TODAY)).toBe(true);
	expect(mayNote('not-reached', asked('written', '2026-11-01'), TODAY)).toBe(false);
	expect(mayNote('written', asked('written', '2026-11-01'), TODAY)).toBe(false);
});
