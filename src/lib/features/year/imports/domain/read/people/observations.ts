import words from '#content/register-words.json' with { type: 'json' };
import { askToKeep } from './ask-to-keep.ts';
import type { AssignedTable } from '../cells/found-table.ts';
import type { Notebook } from '../../notebook.ts';
import { readDay } from './person-cells.ts';
import { hasOneOf, plain } from '../cells/plain-words.ts';
import type { Observation } from './raw-block.ts';
import type { PlainDate } from '../../register.ts';

export type Observed = { kept: Observation[]; saysLeft: boolean; enrolledOn?: PlainDate };

/**
 * Reads the observation columns of a row for two facts ("a repris un emploi", "inscrite le 15/03").
 * Their texts are left out unless the direction opts in for the column (docs/registers.md).
 */
export function observationReader(
	table: AssignedTable,
	notebook: Notebook
): (row: number) => Observed {
	const columns = table.assigned
		.filter(({ role, contents }) => role === 'observation' && contents.filled > 0)
		.map((column) => ({ ...column, isKept: askToKeep(table, column, notebook) }));
	return (row) => {
		const seen: Observed = { kept: [], saysLeft: false };
		for (const { column, header, isKept } of columns) {
			const text = table.view.cell(row, column)?.text ?? '';
			if (text === '') continue;
			seen.saysLeft ||= hasOneOf(text, words.leaving);
			seen.enrolledOn ??= enrolmentDay(text, notebook.context.year);
			if (isKept) seen.kept.push({ column: header, text, place: table.view.place(row, column) });
		}
		return seen;
	};
}

const ENROLLED = /\b(?:inscrite?|arrivee?|entree?)\s+(?:depuis\s+)?(?:le|au)\s+([^,;)]{4,18})/;

function enrolmentDay(text: string, year: number): PlainDate | undefined {
	const day = ENROLLED.exec(plain(text))?.[1];
	return day === undefined ? undefined : readDay({ text: day.trim() }, year);
}
