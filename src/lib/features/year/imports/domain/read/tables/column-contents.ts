import { readClockTime } from '../cells/clock-times.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import { looksLikeMark, readMark } from '../marks/read-mark.ts';
import { isTotal } from '../cells/row-kind.ts';
import { looksLikeName } from '../people/name-shape.ts';
import { isGivenName } from '../people/given-names.ts';
import { sexOfCivility } from '../people/clean-name.ts';
import { findGroup } from '../cells/group-name.ts';
import type { ContentKind, Contents, FoundTable } from '../cells/found-table.ts';
import { plain, wordsOf } from '../cells/plain-words.ts';

const SAMPLE_ROWS = 120;

/** Looks at the first rows under a header: contents say what a header leaves unsaid. */
export function contentsOf(table: FoundTable, column: number): Contents {
	const { view } = table;
	const cells: { text: string; row: number; isDate: boolean }[] = [];
	const last = Math.min(table.lastRow, table.firstRow + SAMPLE_ROWS);
	for (let row = table.firstRow; row <= last; row++) {
		const cell = view.cell(row, column);
		if (!cell || isTotal(cell.text)) continue;
		cells.push({ text: cell.text, row, isDate: readDatePiece(cell) !== undefined });
	}
	const share = (test: (text: string) => boolean) =>
		cells.length === 0 ? 0 : cells.filter(({ text }) => test(text)).length / cells.length;
	const tests: Record<ContentKind, () => number> = {
		mark: () => share((text) => looksLikeMark(text) && readMark(text).kind !== 'blank'),
		date: () => cells.filter(({ isDate }) => isDate).length / Math.max(1, cells.length),
		phone: () =>
			share((text) => /^\+?[\d .()/-]{9,}$/.test(text) && digits(text) >= 9 && digits(text) < 13),
		'birth-year': () => share((text) => /^(19\d\d|20[01]\d)$/.test(text)),
		'birth-date': () =>
			share((text) => /(^|\D)(19\d\d|20[01]\d)$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)),
		age: () => share((text) => /^\d{1,3}\s*ans?$/i.test(text)),
		sex: () =>
			share(
				(text) =>
					/^(f|h|m|g|femme|homme|feminin|masculin|fille|garcon)$/.test(plain(text)) ||
					sexOfCivility(text) !== undefined
			),
		rank: () =>
			cells.filter(({ text }, at) => Number(text.replace(/\D+$/, '')) === at + 1).length /
			Math.max(1, cells.length),
		group: () => share((text) => findGroup(text) !== undefined),
		name: () => share(looksLikeName),
		'given-name': () => share(isGivenName),
		'full-name': () => share((text) => looksLikeName(text) && wordsOf(text).length >= 2),
		clock: () => share((text) => readClockTime(text) !== undefined),
		number: () => share((text) => /^\d+([.,]\d+)?\s*%?$/.test(text))
	};
	const known = new Map<ContentKind, number>();
	return {
		sample: cells[0]?.text ?? '',
		filled: cells.length,
		length: cells.reduce((total, { text }) => total + text.length, 0) / Math.max(1, cells.length),
		is(kind) {
			const value = known.get(kind) ?? tests[kind]();
			known.set(kind, value);
			return value;
		}
	};
}

function digits(text: string): number {
	return text.replace(/\D/g, '').length;
}
