import { type RawBuilder, sql } from 'kysely';
import type { Db } from './acting.ts';

/** What is asked of the cursor at a time. */
const ROWS_AT_A_TIME = 500;

let cursors = 0;

/**
 * The rows of a query as a cursor of PostgreSQL gives them: no more in memory than one asking
 * brings. Whoever stops reading closes the cursor; the transaction may be asked other things.
 *
 * Each asking is a statement of its own, so that a connection lost in between is an error: pg-cursor
 * would wait for ever for an answer to its closing, and keep the connection's place in the pool.
 */
export async function* streamRows<Row>(db: Db, query: RawBuilder<Row>): AsyncGenerator<Row> {
	cursors += 1;
	const cursor = sql.id(`rows_${cursors}`);
	// All the rows are wanted: a plan that hurries the first ones would be slower to the last.
	await sql`select set_config('cursor_tuple_fraction', '1', true)`.execute(db);
	await sql`declare ${cursor} no scroll cursor for ${query}`.execute(db);
	let isOver = false;
	try {
		while (!isOver) {
			const asked = sql<Row>`fetch ${sql.lit(ROWS_AT_A_TIME)} from ${cursor}`;
			const { rows } = await asked.execute(db);
			yield* rows;
			isOver = rows.length < ROWS_AT_A_TIME;
		}
	} finally {
		// After an error the transaction refuses this too, and its end closes the cursor.
		await sql`close ${cursor}`.execute(db).catch(() => {});
	}
}
