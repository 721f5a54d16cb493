import type { AssignedTable } from '../cells/found-table.ts';
import type { TableSource } from './table-source.ts';

/** A list without marks may be the people who came, day after day. */
export function everyRowIsPresence(
	source: TableSource,
	place: ReturnType<AssignedTable['view']['place']>
): boolean {
	const answer = source.notebook.ask({
		kind: 'columns',
		place,
		subject: 'presence',
		text: "Ce tableau n'a pas de colonne de présence. Chaque ligne veut-elle dire que la personne est venue ce jour-là\u00a0?",
		choices: [
			{ value: 'yes', label: 'Oui, chaque ligne est une présence' },
			{ value: 'no', label: 'Non, ne pas importer ce tableau' }
		],
		assumed: 'yes'
	});
	return answer === 'yes';
}
