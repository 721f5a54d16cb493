import { fingerprint } from '../../fingerprint.ts';
import type { AssignedColumn, FoundTable } from '../cells/found-table.ts';
import { wordsOf } from '../cells/plain-words.ts';

/**
 * Header words in their order, dates collapsed: next month's register, with more dates or fewer, has
 * the same fingerprint. Columns without a header count by their place.
 */
export function layoutFingerprint(table: FoundTable, columns: AssignedColumn[]): string {
	const dated = table.seances.map(({ column }) => ({ column, text: '@' }));
	const headed = columns
		.filter(({ header, contents }) => header !== '' || contents.filled > 0)
		.map(({ column, header }) => ({ column, text: wordsOf(header).join(' ') || '_' }));
	const words = [...dated, ...headed]
		.sort((one, other) => one.column - other.column)
		.map(({ text }) => text)
		.filter((text, at, all) => text !== '@' || all[at - 1] !== '@');
	return fingerprint([table.kind === 'list' ? 'list' : 'grid', ...words].join('|'));
}
