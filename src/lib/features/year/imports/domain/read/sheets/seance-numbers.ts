import type { AssignedTable } from '../cells/found-table.ts';
import type { PersonReader } from '../people/read-person.ts';

/** "Session 1, 2, 3…" that changes with each date of one person numbers the séances, not the cycles. */
export function withSeanceNumbers(table: AssignedTable, people: PersonReader): AssignedTable {
	const cycle = table.assigned.find(({ role }) => role === 'cycle');
	const date = table.assigned.find(({ role }) => role === 'date');
	if (!cycle || !date || cycle.contents.filled === 0) return table;
	const name = people.nameText(table.firstRow);
	const [cycles, dates] = [new Set<string>(), new Set<string>()];
	for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + 2000); row++) {
		if (people.nameText(row) !== name) continue;
		cycles.add(table.view.cell(row, cycle.column)?.text ?? '');
		dates.add(table.view.cell(row, date.column)?.text ?? '');
	}
	if (dates.size < 3 || cycles.size !== dates.size) return table;
	const numbered = { ...cycle, role: 'seance-number' as const };
	return {
		...table,
		assigned: table.assigned.map((column) => (column === cycle ? numbered : column))
	};
}
