import { blockFacts } from './block-facts.ts';
import { datedSeances } from './dated-seances.ts';
import { observationReader } from '../people/observations.ts';
import type { PendingRow } from '../marks/pending-rows.ts';
import { personReader } from '../people/read-person.ts';
import { rowWordsReader } from './row-words.ts';
import type { TableSource } from './table-source.ts';

/** Reads one row of a grid: the person, what is said of them, and a cell for each séance. */
export function rowReader(
	source: TableSource,
	people: ReturnType<typeof personReader>,
	dated: ReturnType<typeof datedSeances>
): (row: number) => PendingRow[] {
	const { table, titles, names, notebook } = source;
	const { view } = table;
	const observe = observationReader(table, notebook);
	const wordsOfRow = rowWordsReader(table);
	return (row) => {
		const person = people.read(row);
		if (!person) return [];
		const seen = observe(row);
		const pending: PendingRow = {
			facts: blockFacts(titles.current(), wordsOfRow(row), names, person.place, notebook),
			identity: String(row),
			person,
			place: person.place,
			enrolledOn: people.enrolledOn(row) ?? seen.enrolledOn,
			saysLeft: seen.saysLeft,
			observations: seen.kept,
			cells: dated.map(({ column, seance }) => ({
				seance,
				text: view.cell(row, column)?.text ?? '',
				place: view.place(row, column)
			}))
		};
		return [pending];
	};
}
