import {
	CompiledQuery,
	DummyDriver,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type QueryResult
} from 'kysely';
import type { Acting, Db } from './acting.ts';
import type { DB } from './schema.ts';

/** A statement that a thread asks of whoever holds the transaction. */
export type Statement = { sql: string; parameters: readonly unknown[] };

/** Who acts, as it travels to a thread. */
export type ActingApart = Pick<Acting, 'staffId' | 'role' | 'centres'> & { at: string };

export const actingApart = ({ staffId, role, centres, at }: Acting): ActingApart => ({
	staffId,
	role,
	centres,
	at: at.toString()
});

/** Answers the statements of a thread within this transaction. */
export function answerStatements(db: Db): (statement: Statement) => Promise<QueryResult<unknown>> {
	return ({ sql, parameters }) => db.executeQuery(CompiledQuery.raw(sql, [...parameters]));
}

/**
 * In a thread: the transaction that whoever asked holds for it. What is asked of it is asked of them, who begin it,
 * end it, and undo it if the thread dies. Rows travel: a statement asks for instants as text.
 */
export function transactionOfAsker(
	ask: (statement: Statement) => Promise<unknown>,
	{ at, ...acting }: ActingApart
): Db {
	const dialect = {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => new AskerDriver(ask),
		createIntrospector: (db: Kysely<DB>) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler()
	};
	const db = new Kysely<DB>({ dialect });
	return Object.assign(db, {
		acting: { ...acting, at: Temporal.Instant.from(at) }
	}) as unknown as Db;
}

class AskerDriver extends DummyDriver {
	readonly #ask: (statement: Statement) => Promise<unknown>;

	constructor(ask: (statement: Statement) => Promise<unknown>) {
		super();
		this.#ask = ask;
	}

	override async acquireConnection() {
		const ask = this.#ask;
		return {
			async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
				return (await ask({ sql, parameters })) as QueryResult<Row>;
			},
			// oxlint-disable-next-line require-yield -- nothing that is read in a thread is read as a stream
			async *streamQuery(): AsyncGenerator<never> {
				throw new Error('a thread reads no stream');
			}
		};
	}
}
