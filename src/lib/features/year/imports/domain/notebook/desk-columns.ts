import words from '#content/notebook-words.json' with { type: 'json' };
import type { Sheet } from '#lib/shared/workbook.ts';
import { readColumnRules } from '../read/cells/column-rules.ts';
import type { DeskColumn, DeskRole } from './desk-notebook.ts';
import { fingerprint } from '../fingerprint.ts';
import { wordsOf } from '../read/cells/plain-words.ts';

export type DeskTable = { header: number; fingerprint: string; columns: DeskColumn[] };

const MOST_WORDS = 7;
const DEEPEST_HEADER = 30;

const roleOfTitle = readColumnRules<DeskRole>(words.columns, MOST_WORDS);

/** The table of a sheet: its header names a date and the request, in whatever words. */
export function findDeskTable(
	sheet: Sheet,
	mappings: Record<string, Record<number, string>> = {}
): DeskTable | null {
	for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST_HEADER); row++) {
		const titles = Array.from(sheet.rows[row] ?? [], (cell) => cell?.text ?? '');
		const print = fingerprint(
			['notebook', ...titles.map((title) => wordsOf(title).join(' '))].join('|')
		);
		const corrected = mappings[print] ?? {};
		const roles = titles.map((title, at) => (corrected[at] as DeskRole) ?? roleOfTitle(title));
		if (!roles.includes('date') || !roles.includes('words')) continue;
		const columns = titles.map((header, index) => ({
			index,
			header,
			role: roles[index] ?? 'ignored',
			sample: sheet.rows[row + 1]?.[index]?.text ?? ''
		}));
		return { header: row, fingerprint: print, columns };
	}
	return null;
}
