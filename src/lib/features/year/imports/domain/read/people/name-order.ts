import type { AssignedTable } from '../cells/found-table.ts';
import { namesGivenFirst } from '../cells/column-words.ts';
import type { Notebook } from '../../notebook.ts';
import { wordsOf } from '../cells/plain-words.ts';
import { looksLikeName } from './name-shape.ts';
import { type NameOrder, orderVote } from './split-name.ts';

const SAMPLE_ROWS = 400;

/**
 * The order of family and given names in a column of full names: the header's order and each cell's
 * evidence vote together; when nothing speaks, it is asked and the family name is taken first.
 */
export function nameOrder(table: AssignedTable, notebook: Notebook): NameOrder {
	const column = table.assigned.find(({ role }) => role === 'full-name');
	if (!column) return 'family-first';
	const header = wordsOf(column.header);
	const isSaid = header.some((word) => word.startsWith('prenom')) && header.includes('nom');
	let votes = isSaid ? (namesGivenFirst(column.header) ? -2 : 2) : 0;
	let ambiguous = 0;
	const last = Math.min(table.lastRow, table.firstRow + SAMPLE_ROWS);
	for (let row = table.firstRow; row <= last; row++) {
		const text = table.view.cell(row, column.column)?.text ?? '';
		if (!looksLikeName(text) || !text.includes(' ')) continue;
		const vote = orderVote(text);
		votes += Math.sign(vote);
		if (Math.abs(vote) < 3) ambiguous++;
	}
	if (votes !== 0 || ambiguous === 0) return votes < 0 ? 'given-first' : 'family-first';
	const answer = notebook.ask({
		kind: 'columns',
		place: notebook.anchor(
			`${table.fingerprint} order`,
			table.view.place(column.row, column.column)
		),
		text: 'Dans cette colonne, le nom de famille est-il écrit avant le prénom\u00a0?',
		choices: [
			{ value: 'family-first', label: 'Oui, le nom puis le prénom' },
			{ value: 'given-first', label: 'Non, le prénom puis le nom' }
		],
		assumed: 'family-first'
	});
	return answer === 'given-first' ? 'given-first' : 'family-first';
}
