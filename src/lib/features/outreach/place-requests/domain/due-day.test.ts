import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '#lib/features/learning/closures/index.ts';
import { dueDay } from './due-day.ts';

const OUTREAU = '62643';
const open: Calendar = { commune: OUTREAU, periods: [] };
const closedFor = (
	kind: 'own' | 'school-holiday',
	firstDay: string,
	lastDay: string
): Calendar => ({
	commune: OUTREAU,
	periods: [{ kind, name: 'Fermé', firstDay, lastDay }]
});

test.each([
	['a Tuesday, on Thursday', '2026-11-24', '2026-11-26'],
	['a Thursday, on Monday', '2026-11-26', '2026-11-30'],
	['a Friday, on Tuesday', '2026-11-27', '2026-12-01'],
	['a Saturday, on Tuesday', '2026-11-28', '2026-12-01'],
	['a Sunday, on Tuesday', '2026-11-29', '2026-12-01'],
	['before 11 November, a day later', '2026-11-10', '2026-11-13'],
	['before Christmas and a week-end', '2026-12-23', '2026-12-28'],
	['across a New Year', '2026-12-31', '2027-01-05']
])('who asked %s', (_when, askedOn, due) => {
	expect(dueDay(askedOn, open)).toBe(due);
});

test('a closed centre calls nobody; one whose school is closed does', () => {
	const week = ['2026-11-25', '2026-12-02'] as const;
	expect(dueDay('2026-11-24', closedFor('own', ...week))).toBe('2026-12-04');
	expect(dueDay('2026-11-24', closedFor('school-holiday', ...week))).toBe('2026-11-26');
});

test('where abolition is kept, nobody works that day', () => {
	expect(dueDay('2026-12-17', { commune: '97411', periods: [] })).toBe('2026-12-21');
	expect(dueDay('2027-05-26', { commune: '97101', periods: [] })).toBe('2027-05-31');
});

const day = fc
	.integer({ min: 0, max: 3650 })
	.map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());

test('whatever the day, two days are worked until then, the last one is that day, and no later ask is due sooner', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: 0, max: 20 }), day, (askedOn, length, firstDay) => {
			const lastDay = Temporal.PlainDate.from(firstDay).add({ days: length }).toString();
			const calendar = closedFor('own', firstDay, lastDay);
			const due = dueDay(askedOn, calendar);
			expect(due > askedOn).toBe(true);
			expect(Temporal.PlainDate.from(due).dayOfWeek).toBeLessThanOrEqual(5);
			expect(due < firstDay || due > lastDay).toBe(true);
			const next = Temporal.PlainDate.from(askedOn).add({ days: 1 }).toString();
			expect(dueDay(next, calendar) >= due).toBe(true);
			expect(dueDay(askedOn, open) <= due).toBe(true);
		})
	);
});
