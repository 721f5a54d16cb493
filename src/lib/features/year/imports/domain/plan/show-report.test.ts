import { expect, test } from 'vitest';
import type { Layout, Problem } from '../register.ts';
import type { CycleSummary } from './plan-import-summary.ts';
import { groupProblems, showReport } from './show-report.ts';

const problem = (cell: string, more: Partial<Problem> = {}): Problem => ({
	file: 'registre.csv',
	sheet: '',
	cell,
	message: 'Ce numéro est illisible.',
	...more
});

const times = <One>(count: number, make: (at: number) => One) =>
	Array.from({ length: count }, (_, at) => make(at));

test('what is told of 3,000 cells is told once, with the first of them', () => {
	const told = groupProblems(times(3_000, (at) => problem(`C${at + 2}`)));
	expect(told).toEqual([problem('C2, C3, C4, C5, C6 et 2995 autres')]);
});

test.each([
	[['C2'], 'C2'],
	[['C2', 'C3'], 'C2, C3'],
	[['C2', 'C3', 'C4', 'C5', 'C6', 'C7'], 'C2, C3, C4, C5, C6 et 1 autre'],
	[[''], '']
])('cells %j are « %s »', (cells, words) => {
	expect(groupProblems(cells.map((cell) => problem(cell)))[0]!.cell).toBe(words);
});

test.each([
	['another file', { file: 'autre.csv' }],
	['another sheet', { sheet: 'mars' }],
	['other words', { message: 'Ce jour n’existe pas.' }]
])('%s is told apart', (_, more) => {
	expect(groupProblems([problem('C2'), problem('C3', more), problem('C4')])).toHaveLength(2);
});

const cycle = (groups: number, size: number): CycleSummary => ({
	programme: 'senou',
	label: 'janvier-février',
	year: 2018,
	isKnown: false,
	groups: times(groups, (at) => ({
		label: `Groupe ${at}`,
		isKnown: false,
		seances: times(size, () => ({
			day: '2018-01-11',
			minutes: 90,
			yearInferred: false,
			cancelled: false,
			marks: 2
		})),
		members: times(size, (nth) => ({ name: `Personne ${nth}`, fate: 'named' as const, marks: 2 }))
	}))
});

const layout = (fingerprint: string, columns: number, sample = ''): Layout => ({
	fingerprint,
	place: { file: 'registre.csv', sheet: '', cell: 'A1' },
	kind: 'grid',
	columns: times(columns, (index) => ({ index, header: `H${index}`, role: 'ignored', sample }))
});

const report = (more: Partial<Parameters<typeof showReport>[0]> = {}) => ({
	summary: [],
	differences: [],
	questions: [],
	problems: [],
	layouts: [],
	...more
});

test('a register of a real centre is shown whole', () => {
	const whole = report({
		summary: [cycle(30, 12)],
		problems: [problem('C2')],
		layouts: [layout('a', 20)]
	});
	const { summary, otherCycles, problems, layouts, counts } = showReport(whole);
	expect(otherCycles).toBe(0);
	expect(summary).toMatchObject(whole.summary);
	expect(summary[0]!.groups.every((one) => one.otherMembers + one.otherSeances === 0)).toBe(true);
	expect([problems, layouts]).toEqual([whole.problems, whole.layouts]);
	expect(counts).toMatchObject({ seances: 360, marks: 720, problems: 1 });
});

const giant = 'x'.repeat(60_000);
const place = { file: 'registre.csv', sheet: '', cell: 'A1' };

test.each([
	['one group of fifty thousand', { summary: [cycle(1, 50_000)] }],
	['fifty thousand groups', { summary: [cycle(50_000, 1)] }],
	['fifty thousand cycles', { summary: times(50_000, () => cycle(1, 1)) }],
	[
		'fifty thousand problems',
		{ problems: times(50_000, (at) => problem('C2', { message: `${at}` })) }
	],
	['giant problems', { problems: times(300, (at) => problem('C2', { message: giant + at })) }],
	[
		'giant questions',
		{
			questions: times(300, (at) => ({
				id: `q${at}`,
				kind: 'other' as const,
				place,
				text: giant,
				choices: [],
				assumed: ''
			}))
		}
	],
	[
		'giant differences',
		{
			differences: times(300, () => ({
				place,
				who: giant,
				what: giant,
				before: giant,
				after: giant,
				kind: 'added' as const
			}))
		}
	],
	[
		'a thousand tables of a thousand columns',
		{ layouts: times(1_000, (at) => layout(`${at}`, 1_000)) }
	],
	['giant columns', { layouts: [layout('a', 100, giant)] }]
])('%s fit in a page', (_, more) => {
	expect(JSON.stringify(showReport(report(more))).length).toBeLessThan(600_000);
});

test('what is not shown is counted', () => {
	const shown = showReport(
		report({
			summary: [cycle(1, 5_000), ...times(400, () => cycle(1, 0))],
			problems: times(300, (at) => problem('C2', { message: `${at}` })),
			layouts: [layout('a', 3), layout('a', 3)]
		})
	);
	const [group] = shown.summary[0]!.groups;
	expect([group!.members.length, group!.otherMembers]).toEqual([2_000, 3_000]);
	expect([group!.seances.length, group!.otherSeances]).toEqual([3_000, 2_000]);
	expect([shown.summary.length, shown.otherCycles]).toEqual([300, 101]);
	expect([shown.problems.length, shown.counts.problems]).toEqual([200, 300]);
	// Tables of one shape are corrected together.
	expect(shown.layouts.map(({ columns }) => columns.length)).toEqual([3, 0]);
});
