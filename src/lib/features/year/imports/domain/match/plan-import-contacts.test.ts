import { expect, it } from 'vitest';
import { draftOf } from './plan-import.fixture.ts';
import { describeEnrolled } from './plan-import-contacts.ts';

const nothingKnown = { cycles: new Map(), groups: new Map() };

function mayKeep(days: string[], marks: string, today: string): boolean {
	const year = Number(days[0]!.slice(0, 4));
	const draft = draftOf({ year, groups: { A: { days, lines: [['RAMET Annie', 1946, marks]] } } });
	return describeEnrolled(draft, nothingKnown, today)[0]!.mayKeepName;
}

it.each([
	['the day two years later, the name is kept', ['2024-11-24'], 'X', '2026-11-24', true],
	['the day after, it is not', ['2024-11-23'], 'X', '2026-11-24', false],
	['being excused is a contact', ['2024-01-10', '2024-12-04'], 'XE', '2026-11-24', true],
	['being absent is none', ['2024-01-10', '2024-12-04'], 'XA', '2026-11-24', false],
	[
		'who never came was met when the course began',
		['2024-12-04', '2025-01-08'],
		'AA',
		'2026-11-24',
		true
	],
	['a course still to come keeps its people', ['2027-01-07'], '.', '2026-11-24', true]
] as const)('%s', (_story, days, marks, today, kept) => {
	expect(mayKeep([...days], marks, today)).toBe(kept);
});

it('the last of all the groups of a person counts, and so does their last season', () => {
	const draft = draftOf(
		{ year: 2018, groups: { A: { days: ['2018-01-11'], lines: [['RAMET Annie', 1946, 'X']] } } },
		{ year: 2026, groups: { A: { days: ['2026-01-08'], lines: [['RAMET Annie', 1946, 'X']] } } }
	);
	expect(describeEnrolled(draft, nothingKnown, '2026-11-24')).toMatchObject([
		{ mayKeepName: true, year: 2026, nameKey: 'annie ramet' }
	]);
});
