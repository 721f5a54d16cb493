import type { ColumnRole } from '../../register.ts';
import type { AssignedTable } from '../cells/found-table.ts';
import type { RowWords } from './block-facts.ts';

const ROLES: Record<keyof RowWords, ColumnRole> = {
	programme: 'programme',
	cycle: 'cycle',
	group: 'group',
	slot: 'slot',
	venue: 'venue',
	animator: 'animator'
};

/**
 * What a row's own columns say of its group, its cycle, its hours. Rows are read in order: a column
 * written once over several rows (merged cells) holds until its next value.
 */
export function rowWordsReader(table: AssignedTable): (row: number) => RowWords {
	const rows = Math.max(1, ...table.assigned.map(({ contents }) => contents.filled));
	const columns = Object.entries(ROLES).map(([word, role]) => ({
		word: word as keyof RowWords,
		columns: table.assigned.filter((column) => column.role === role)
	}));
	const above = new Map<number, string>();
	return (row) => {
		const said: RowWords = {};
		for (const { word, columns: own } of columns) {
			const texts = own.map(({ column, contents }) => {
				const text = table.view.cell(row, column)?.text ?? '';
				const isSparse = contents.filled * 10 < rows * 7;
				if (text !== '') above.set(column, text);
				return text === '' && isSparse ? (above.get(column) ?? '') : text;
			});
			const filled = texts.filter((text) => text !== '');
			if (filled.length > 0) said[word] = filled.join(' - ');
		}
		return said;
	};
}
