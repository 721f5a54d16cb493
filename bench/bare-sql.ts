import pg from 'pg';
import { type Acting, type Ask, asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool, poolSettings } from '#lib/platform/database/pool.ts';
import { prepareReads } from '#lib/platform/database/prepare-reads.ts';

type Statement = { text: string; values: unknown[] };

/** A use case beside its own statements, sent again as they are by `pg` alone. */
export type Beside = {
	works: Record<'product' | 'sql', () => Promise<unknown>>;
	close: () => Promise<void>;
};

/**
 * Runs a use case to learn its statements: `product` runs it whole, `sql` sends the same
 * statements in one transaction, as ready and read by the same parsers, and does nothing of them.
 */
export const besideItsSql = (
	appUrl: string,
	acting: Acting,
	work: (db: Db) => Promise<unknown>
): Promise<Beside> => besideTheirSql(appUrl, acting, [work]);

/** The same of one that asks on two connections at once; its SQL is sent on one, in turn. */
export const sideBySideItsSql = (
	appUrl: string,
	acting: Acting,
	work: (ask: Ask) => Promise<unknown>
): Promise<Beside> => besideAsked(appUrl, acting, [work], 2);

/** The same of several, one after the other and round again: what is asked is seldom asked twice. */
export const besideTheirSql = (
	appUrl: string,
	acting: Acting,
	works: ((db: Db) => Promise<unknown>)[]
): Promise<Beside> =>
	besideAsked(
		appUrl,
		acting,
		works.map((work) => (ask) => ask(work)),
		1
	);

async function besideAsked(
	appUrl: string,
	acting: Acting,
	works: ((ask: Ask) => Promise<unknown>)[],
	connections: number
): Promise<Beside> {
	const learnt = await learnStatements(appUrl, acting, works);
	const database = openPool(appUrl, connections);
	const ask: Ask = (work) => asActing(database, acting, work);
	const client = new pg.Client(poolSettings(appUrl));
	prepareReads(client);
	await client.connect();
	const turn = { product: 0, sql: 0 };
	const product = () => works[turn.product++ % works.length]!(ask);
	const bare = async () => {
		for (const { text, values } of learnt[turn.sql++ % works.length]!) {
			await client.query(text, values);
		}
	};
	return {
		works: { product, sql: bare },
		async close() {
			await database.destroy();
			await client.end();
		}
	};
}

/**
 * The statements of each, those that begin and end a transaction included. Each has run once before: what a
 * process reads once and keeps (texts of guides, words of an index) is no statement of a visit.
 */
export async function learnStatements(
	appUrl: string,
	acting: Acting,
	works: ((ask: Ask) => Promise<unknown>)[]
): Promise<Statement[][]> {
	let heard: Statement[] = [];
	// On one connection: what two ask together would be heard in any order.
	const alone = openPool(appUrl, 1, undefined, ({ query }) => {
		heard.push({ text: query.sql, values: [...query.parameters] });
	});
	const ask: Ask = (work) => asActing(alone, acting, work);
	for (const work of works) await work(ask);
	const learnt: Statement[][] = [];
	for (const work of works) {
		heard = [];
		learnt.push(heard);
		await work(ask);
	}
	await alone.destroy();
	return learnt;
}
