import type { AssignedTable } from '../cells/found-table.ts';
import type { Notebook } from '../../notebook.ts';

/** The direction opts in for each observation column of a layout; meanwhile its texts stay out (docs/registers.md). */
export function askToKeep(
	table: AssignedTable,
	{ column, header, row }: AssignedTable['assigned'][number],
	notebook: Notebook
): boolean {
	const place = notebook.anchor(
		`${table.fingerprint} ${header} ${column}`,
		table.view.place(row, column)
	);
	const answer = notebook.ask({
		kind: 'observations',
		place,
		subject: header,
		text: `La colonne « ${header || 'sans titre'} » contient des remarques sur les personnes. Faut-il les garder\u00a0?`,
		choices: [
			{ value: 'leave-out', label: 'Non, les laisser de côté' },
			{ value: 'keep', label: 'Oui, les garder' }
		],
		assumed: 'leave-out'
	});
	return answer === 'keep';
}
