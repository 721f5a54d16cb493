import words from '#content/member-list-words.json' with { type: 'json' };
import type { Sheet } from '#lib/shared/workbook.ts';
import { readColumnRules } from '../read/cells/column-rules.ts';
import { fingerprint } from '../fingerprint.ts';
import type { MemberColumn, MemberRole } from './member-list.ts';
import { wordsOf } from '../read/cells/plain-words.ts';

export type MemberTable = { header: number; fingerprint: string; columns: MemberColumn[] };

const MOST_WORDS = 9;
const SAMPLE_ROWS = 60;
/** Titles, logos and dates of printing stand above the header of a list. */
const DEEPEST_HEADER = 30;

const roleOfTitle = readColumnRules<MemberRole>(words.columns, MOST_WORDS);

/** The table of a sheet: its header is the first row that names people and says something else. */
export function findMemberTable(
	sheet: Sheet,
	mappings: Record<string, Record<number, string>> = {}
): MemberTable | null {
	for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST_HEADER); row++) {
		const titles = Array.from(sheet.rows[row] ?? [], (cell) => cell?.text ?? '');
		const roles = titles.map(roleOfTitle);
		const names = roles.filter((role) => role === 'full-name' || role === 'family-name');
		if (names.length === 0 || roles.filter((role) => role !== undefined).length < 2) continue;
		const print = fingerprint(
			['members', ...titles.map((title) => wordsOf(title).join(' '))].join('|')
		);
		const width = Math.max(sheet.width, titles.length);
		const columns = Array.from({ length: width }, (_, index): MemberColumn => {
			const cells = sample(sheet, row + 1, index);
			const corrected = mappings[print]?.[index] as MemberRole | undefined;
			const role = roles[index] ?? roleOfContents(cells);
			return {
				index,
				header: titles[index] ?? '',
				// What is never kept is not brought back by a correction: it is no longer there.
				role: role === 'never' ? role : (corrected ?? role),
				sample: role === 'never' ? '' : (cells[0] ?? '')
			};
		}).filter(({ header, sample: first, role }) => header || first || role === 'never');
		return { header: row, fingerprint: print, columns };
	}
	return null;
}

/** A title that says nothing, over cells that do. */
function roleOfContents(cells: string[]): MemberRole {
	const share = (test: RegExp) => cells.filter((text) => test.test(text)).length / cells.length;
	if (cells.length === 0) return 'ignored';
	if (share(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i) > 0.6) return 'email';
	return share(/^(?:\+33|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}$/) > 0.6 ? 'phone' : 'ignored';
}

function sample(sheet: Sheet, first: number, column: number): string[] {
	return sheet.rows
		.slice(first, first + SAMPLE_ROWS)
		.map((row) => row[column]?.text ?? '')
		.filter((text) => text !== '');
}
