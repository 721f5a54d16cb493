import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import type { DeskLine } from './desk-notebook.ts';

export type NotebookCounts = {
	/** In the order of the study; those nobody asked are left out. */
	families: { family: FamilyCode; count: number }[];
	/** « 2018-01 » */
	months: { month: string; count: number }[];
	/** As written, the most frequent first, with the partner of the directory who is meant. */
	senders: { sender: string; partner: string | null; count: number }[];
};

/** What the notebook says of a year: families, months, who sent people (study-2.2). */
export function countNotebook(
	lines: readonly (DeskLine & { chosen: FamilyCode; partner: string | null })[]
): NotebookCounts {
	const by = <Key>(keyOf: (line: (typeof lines)[number]) => Key) =>
		[...Map.groupBy(lines, keyOf)].map(([key, some]) => ({ key, count: some.length, some }));
	const families = new Map(by(({ chosen }) => chosen).map(({ key, count }) => [key, count]));
	return {
		families: FAMILIES.flatMap(({ code }) => {
			const count = families.get(code);
			return count ? [{ family: code, count }] : [];
		}),
		months: by(({ day }) => day.slice(0, 7))
			.map(({ key, count }) => ({ month: key, count }))
			.sort((one, other) => one.month.localeCompare(other.month)),
		senders: by(({ sentBy }) => sentBy)
			.filter(({ key }) => key !== '')
			.map(({ key, count, some }) => ({ sender: key, partner: some[0]!.partner, count }))
			.sort((one, other) => other.count - one.count || one.sender.localeCompare(other.sender))
	};
}
