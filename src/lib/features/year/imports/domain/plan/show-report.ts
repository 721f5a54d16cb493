import type { Layout, Problem, Question } from '../register.ts';
import type { Difference } from './import-plan.ts';
import type { CycleSummary, GroupSummary } from './plan-import-summary.ts';

/** Enough to see what it is about; the figures say how many there are. */
const MOST_LINES = 200;
/** Of all the groups together: ten times what the largest centre has in a year. */
const MOST_GROUPS = 300;
const MOST_MEMBERS = 2_000;
const MOST_SEANCES = 3_000;
const MOST_COLUMNS = 2_000;
const LONGEST_TEXT = 300;
/** Cells named one by one. */
const MOST_NAMED = 5;

/** What an import says that grows with its files. */
type Long = {
	summary: CycleSummary[];
	differences: Difference[];
	questions: Question[];
	problems: Problem[];
	layouts: Layout[];
};

/** A group of which the page shows some, and says how many others there are. */
type ShownGroup = GroupSummary & { otherSeances: number; otherMembers: number };
export type ShownCycle = Omit<CycleSummary, 'groups'> & {
	groups: ShownGroup[];
	otherGroups: number;
};

/** How many there are in all of what is shown in part. */
type Counts = {
	seances: number;
	marks: number;
	differences: number;
	questions: number;
	problems: number;
};

export type Shown<Report extends Long> = Omit<Report, 'summary'> & {
	summary: ShownCycle[];
	otherCycles: number;
	counts: Counts;
};

export type ShownReport = Shown<
	Long & {
		importId: string | null;
		written: number;
		cycles: number;
		people: number;
		statement: { keptByName: number; anonymous: number; alreadyKnown: number };
	}
>;

/**
 * What a page shows of an import: the same words once with their cells, and of each list its first lines. A register
 * of 3,000 lines that are all alike made a page of 27 MB.
 */
export function showReport<Report extends Long>(report: Report): Shown<Report> {
	const { questions, differences, layouts, summary } = report;
	const problems = groupProblems(report.problems);
	const groups = summary.flatMap((cycle) => cycle.groups);
	const seances = groups.flatMap((group) => group.seances);
	return {
		...report,
		...showCycles(summary),
		differences: differences.slice(0, MOST_LINES).map((one) => ({
			...one,
			who: one.who && short(one.who),
			what: short(one.what),
			before: one.before && short(one.before),
			after: one.after && short(one.after)
		})),
		questions: questions.slice(0, MOST_LINES).map((one) => ({ ...one, text: short(one.text) })),
		problems: problems.slice(0, MOST_LINES).map((one) => ({ ...one, message: short(one.message) })),
		layouts: showLayouts(layouts),
		counts: {
			seances: seances.length,
			marks: seances.reduce((sum, seance) => sum + seance.marks, 0),
			differences: differences.length,
			questions: questions.length,
			problems: problems.length
		}
	};
}

/** One line for the cells of a sheet that are told the same words, in the order in which each was met first. */
export function groupProblems(problems: readonly Problem[]): Problem[] {
	const alike = Map.groupBy(problems, ({ file, sheet, message }) =>
		JSON.stringify([file, sheet, message])
	);
	return [...alike.values()].map((some) => ({ ...some[0]!, cell: nameCells(some) }));
}

function nameCells(problems: readonly Problem[]): string {
	const cells = problems.flatMap(({ cell }) => (cell ? [cell] : []));
	const others = cells.length - MOST_NAMED;
	const named = cells.slice(0, MOST_NAMED).join(', ');
	return others > 0 ? `${named} et ${others} ${others === 1 ? 'autre' : 'autres'}` : named;
}

function showCycles(summary: readonly CycleSummary[]) {
	const left = { groups: MOST_GROUPS, seances: MOST_SEANCES, members: MOST_MEMBERS };
	const shown: ShownCycle[] = [];
	for (const cycle of summary) {
		if (left.groups <= 0) break;
		const groups = cycle.groups.slice(0, left.groups);
		left.groups -= Math.max(groups.length, 1);
		shown.push({
			...cycle,
			label: short(cycle.label),
			groups: groups.map((group) => showGroup(group, left)),
			otherGroups: cycle.groups.length - groups.length
		});
	}
	return { summary: shown, otherCycles: summary.length - shown.length };
}

function showGroup(group: GroupSummary, left: { seances: number; members: number }): ShownGroup {
	const seances = group.seances.slice(0, left.seances);
	const members = group.members.slice(0, left.members);
	left.seances -= seances.length;
	left.members -= members.length;
	return {
		...group,
		seances,
		members,
		otherSeances: group.seances.length - seances.length,
		otherMembers: group.members.length - members.length
	};
}

/** Tables of one shape are corrected together: the columns of the first say them all. */
function showLayouts(layouts: readonly Layout[]): Layout[] {
	let left = MOST_COLUMNS;
	const seen = new Set<string>();
	const shown: Layout[] = [];
	for (const layout of layouts) {
		const isNew = !seen.has(layout.fingerprint);
		if (isNew && layout.columns.length > left) continue;
		if (isNew) left -= layout.columns.length;
		seen.add(layout.fingerprint);
		const columns = layout.columns.map((column) => ({
			...column,
			header: short(column.header),
			sample: short(column.sample)
		}));
		shown.push({ ...layout, columns: isNew ? columns : [] });
	}
	return shown;
}

const short = (text: string) =>
	text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
