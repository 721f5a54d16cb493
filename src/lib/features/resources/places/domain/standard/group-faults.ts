import type { Fault } from './faults.ts';

/** One fault of a file, with all the rows that have it. */
export type FaultOfRows = Omit<Fault, 'row' | 'code'> & { rows: readonly number[] };

/** Named one by one, so that few faults lead straight to their lines. */
const MOST_NAMED = 5;

/**
 * One fault for the rows of a file that are told the same words: a column that is missing is said once, not 3,000
 * times. In the order in which each was met first.
 */
export function groupFaults(faults: readonly Fault[]): FaultOfRows[] {
	const groups = new Map<string, FaultOfRows & { rows: number[] }>();
	for (const { file, row, field, message, suggestion } of faults) {
		const key = JSON.stringify([file, field, message, suggestion]);
		const group = groups.get(key);
		if (group) group.rows.push(row);
		else groups.set(key, { file, field, message, suggestion, rows: [row] });
	}
	return [...groups.values()];
}

/** « lieux.csv, lignes 1, 2, 3, 4, 5 et 2 995 autres »; the file alone where the fault is of the whole of it. */
export function whereItIs({ file, rows }: Pick<FaultOfRows, 'file' | 'rows'>): string {
	const lines = rows.filter((row) => row > 0);
	if (lines.length === 0) return file;
	if (lines.length === 1) return `${file}, ligne ${lines[0]}`;
	if (lines.length <= MOST_NAMED)
		return `${file}, lignes ${lines.slice(0, -1).join(', ')} et ${lines.at(-1)}`;
	const named = lines.slice(0, MOST_NAMED).join(', ');
	const others = lines.length - MOST_NAMED;
	return `${file}, lignes ${named} et ${others} ${others === 1 ? 'autre' : 'autres'}`;
}
