import { type RawBuilder, sql } from 'kysely';
import type { Db } from './acting.ts';

/** What one value answers: how it is asked, and what it says once it is read. */
export type Question<Said> = {
	asks: RawBuilder<unknown>;
	says: (value: never) => Said;
};

/** A question whose value is its answer. */
export const asItIs = <Said>(asks: RawBuilder<Said>): Question<Said> => ({
	asks,
	says: (value: Said) => value
});

/**
 * A question whose answer is a list, in the order of its statement. Days, words, counts and lists of them come back
 * as they are; an hour or an instant would not.
 */
export const asList = <Row>(list: RawBuilder<Row>): Question<Row[]> =>
	asItIs(sql<Row[]>`(select coalesce(json_agg(l), '[]') from (${list}) l)`);

/** What each question says; null where none is asked. */
export type Answers<Asked> = {
	[Name in keyof Asked]: Asked[Name] extends infer One
		? One extends Question<infer Said>
			? Said
			: null
		: never;
};

/**
 * Asks in one statement what would be as many small ones: each costs PostgreSQL and the application more to
 * come and go than to answer, where most often nothing waits. What is null is not asked, and stays null.
 */
export async function askInOne<Asked extends Record<string, Question<unknown> | null>>(
	db: Db,
	asked: Asked
): Promise<Answers<Asked>> {
	const questions = Object.entries(asked).flatMap(([name, question]) =>
		question ? [{ name, ...question }] : []
	);
	const columns = questions.map(({ name, asks }) => sql`${asks} as ${sql.id(name)}`);
	const { rows } =
		columns.length > 0
			? await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(db)
			: { rows: [] };
	const answers = questions.map(({ name, says }) => [name, says(rows[0]![name] as never)] as const);
	const unasked = Object.keys(asked).map((name) => [name, null] as const);
	return Object.fromEntries([...unasked, ...answers]) as Answers<Asked>;
}

/** The answer to one of them, by itself. */
export async function askAlone<One>(db: Db, question: Question<One>): Promise<One> {
	return (await askInOne(db, { question })).question as One;
}
