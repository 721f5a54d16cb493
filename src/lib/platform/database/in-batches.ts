/** Of tables of sixteen columns at most: a statement of PostgreSQL takes 65,535 parameters. */
const ROWS_AT_ONCE = 4_000;

/** Rows that nothing bounds (a file, a whole centre), by as many as one statement writes. */
export function* inBatches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
		yield rows.slice(from, from + ROWS_AT_ONCE);
	}
}
