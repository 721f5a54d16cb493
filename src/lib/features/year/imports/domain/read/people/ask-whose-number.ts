import type { AssignedTable } from '../cells/found-table.ts';
import type { Notebook } from '../../notebook.ts';

/** A child may have only a responsible adult's phone: the adult is "à compléter" (docs/registers.md). */
export function askWhoseNumber(table: AssignedTable, column: number, notebook: Notebook): boolean {
	const row = table.assigned.find((one) => one.column === column)?.row ?? table.firstRow - 1;
	const answer = notebook.ask({
		kind: 'responsible-adult',
		place: notebook.anchor(`${table.fingerprint} adult`, table.view.place(row, column)),
		text: "Cette colonne donne le téléphone d'un adulte responsable, sans son nom. Faut-il noter l'adulte « à compléter »\u00a0?",
		choices: [
			{ value: 'complete-later', label: 'Oui, le nom sera complété plus tard' },
			{ value: 'own-phone', label: "Non, c'est le numéro de la personne elle-même" }
		],
		assumed: 'complete-later'
	});
	return answer === 'complete-later';
}
