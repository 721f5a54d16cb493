import { blockFacts } from './block-facts.ts';
import { factsKey } from './facts-key.ts';
import { buildBlocks } from './build-blocks.ts';
import { dateKey, hoursOf, identityOf, seanceOf } from './list-cells.ts';
import { listColumns } from './list-columns.ts';
import { datesOf } from './list-dates.ts';
import { type ListRow, listRows } from './list-rows.ts';
import { markCell } from './mark-cell.ts';
import { observationReader } from '../people/observations.ts';
import type { BlockWithBlanks, PendingRow } from '../marks/pending-rows.ts';
import type { BlockFacts, RawPerson, RawSeance } from '../people/raw-block.ts';
import { personReader } from '../people/read-person.ts';
import type { CellPlace } from '../../register.ts';
import { withSeanceNumbers } from './seance-numbers.ts';
import type { TableSource } from './table-source.ts';
import type { Titles } from './title-state.ts';

/**
 * Reads a flat list, one row per person and séance in any order of columns; a name, a date or a group
 * written once over several rows holds for them; a list without a date column is a sign-in sheet of
 * the day its title says (docs/registers.md).
 */
export function readList(given: TableSource): BlockWithBlanks[] {
	const people = personReader(given.table, given.notebook);
	const source = { ...given, table: withSeanceNumbers(given.table, people) };
	const { table, titles, notebook, workbook, names, legend } = source;
	const { view } = table;
	const section = table.isOnePersons ? `one person's ${workbook}` : source.sections.current();
	const columns = listColumns(source);
	if (!columns) return [];
	const startingTitles = titles.current();
	titles.closeTitles();
	const rows = listRows(source, columns, people);
	const dates = datesOf(source, columns, rows, startingTitles);
	const observe = observationReader(table, notebook);
	const factsOf = factsReader(source);
	const known = new Map<string, RawPerson | undefined>();
	const seances = new Map<string, RawSeance>();
	const pending: PendingRow[] = [];
	for (const listRow of rows) {
		const { row, nameRow, dateRow } = listRow;
		const identity = identityOf(view, columns, nameRow);
		if (!known.has(identity)) known.set(identity, people.read(nameRow));
		const person = known.get(identity);
		const resolved = dates.get(dateKey(view, columns, dateRow));
		if (!person || !resolved) continue;
		const facts = factsOf(listRow, person.place);
		const hours = hoursOf(view, columns, listRow);
		const key = [factsKey(facts), resolved.date, hours.startsAt ?? ''].join('\u0000');
		const seance = seances.get(key) ?? seanceOf(view, columns, resolved, listRow, hours);
		seances.set(key, seance);
		const seen = observe(row);
		pending.push({
			facts,
			identity,
			person,
			place: person.place,
			enrolledOn: people.enrolledOn(nameRow) ?? seen.enrolledOn,
			saysLeft: seen.saysLeft,
			observations: seen.kept,
			cells: [markCell(view, columns, row, seance)]
		});
	}
	return buildBlocks(pending, [], { workbook, tab: names.tabName, legend, section }, notebook);
}

/** The facts of a row are read once, as long as its columns and the titles above it say the same. */
function factsReader({ names, notebook }: TableSource) {
	const known = new Map<Titles, Map<string, BlockFacts>>();
	return ({ titles, words }: ListRow, place: CellPlace): BlockFacts => {
		const byWords = known.get(titles) ?? new Map<string, BlockFacts>();
		known.set(titles, byWords);
		const key = JSON.stringify(words);
		const facts = byWords.get(key) ?? blockFacts(titles, words, names, place, notebook);
		byWords.set(key, facts);
		return facts;
	};
}
