import type { Workbook } from '#lib/shared/workbook.ts';
import { namesGivenFirst } from '../read/cells/column-words.ts';
import { findMemberTable } from './member-columns.ts';
import type { MemberColumn, MemberLine } from './member-list.ts';
import { french } from '../notebook.ts';
import { readMemberLine } from './read-member-line.ts';
import type { CellPlace, Problem } from '../register.ts';
import { type NameOrder, orderVote } from '../read/people/split-name.ts';

export type MemberLayout = { fingerprint: string; place: CellPlace; columns: MemberColumn[] };

export type MemberList = {
	lines: MemberLine[];
	problems: Problem[];
	layouts: MemberLayout[];
	/** Titles of the columns that are left in the file. */
	notKept: string[];
};

/**
 * Every person of the list, whatever its columns are called and in whatever order; a sheet without
 * a column of names is said to be none. Long, so others are answered between two lines.
 */
export async function readMembers(
	workbook: Workbook,
	context: {
		today: string;
		mappings: Record<string, Record<number, string>>;
		breathe: () => Promise<void>;
	}
): Promise<MemberList> {
	const list: MemberList = { lines: [], problems: [], layouts: [], notKept: [] };
	const file = workbook.fileName;
	for (const sheet of workbook.sheets) {
		if (sheet.rows.length === 0) continue;
		const table = findMemberTable(sheet, context.mappings);
		const top = { file, sheet: sheet.name, cell: 'A1' };
		if (!table) {
			list.problems.push({ ...top, message: 'Aucune colonne de noms n’a été trouvée ici.' });
			continue;
		}
		list.layouts.push({ fingerprint: table.fingerprint, place: top, columns: table.columns });
		list.notKept.push(...titlesNotKept(table.columns));
		const full = table.columns.find(({ role }) => role === 'full-name');
		const rows = sheet.rows.slice(table.header + 1);
		const report = (place: CellPlace, message: string) =>
			list.problems.push({ ...place, message: french(message) });
		const line = {
			file,
			columns: table.columns,
			order: orderOf(
				full,
				rows.map((cells) => (full && cells[full.index]?.text) ?? '')
			),
			today: context.today,
			report
		};
		for (let row = table.header + 1; row < sheet.rows.length; row++) {
			await context.breathe();
			const read = readMemberLine(sheet, row, line);
			if (read) list.lines.push(read);
		}
	}
	list.notKept = [...new Set(list.notKept)];
	return list;
}

function titlesNotKept(columns: MemberColumn[]): string[] {
	return columns
		.filter(({ role, header }) => header && ['never', 'ignored', 'address'].includes(role))
		.map(({ header }) => header.toLowerCase());
}

/** Family name first, unless the title or the cells themselves say otherwise. */
function orderOf(column: MemberColumn | undefined, names: string[]): NameOrder {
	if (!column) return 'family-first';
	const said = namesGivenFirst(column.header) ? -2 : /pr[ée]nom/i.test(column.header) ? 2 : 0;
	const votes = names.reduce((sum, name) => sum + Math.sign(orderVote(name)), said);
	return votes < 0 ? 'given-first' : 'family-first';
}
