import pg from 'pg';
import { type Acting, asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool, poolSettings } from '#lib/platform/database/pool.ts';
import { prepareReads } from '#lib/platform/database/prepare-reads.ts';

type Statement = { text: string; values: unknown[] };

/** A use case beside its own statements, sent again as they are by `pg` alone. */
export type Beside = {
	works: Record<'product' | 'sql', () => Promise<unknown>>;
	close: () => Promise<void>;
};

/**
 * Runs a use case once to learn its statements: `product` runs it whole, `sql` sends the same
 * statements in one transaction, as ready and read by the same parsers, and does nothing of them.
 */
export async function besideItsSql(
	appUrl: string,
	acting: Acting,
	work: (db: Db) => Promise<unknown>
): Promise<Beside> {
	const heard: Statement[] = [];
	let listens = true;
	const database = openPool(appUrl, 1, undefined, ({ query }) => {
		if (listens) heard.push({ text: query.sql, values: [...query.parameters] });
	});
	const product = () => asActing(database, acting, work);
	await product();
	listens = false;
	const client = new pg.Client(poolSettings(appUrl));
	prepareReads(client);
	await client.connect();
	// `begin` and `commit` were heard with the others.
	const bare = async () => {
		for (const { text, values } of heard) await client.query(text, values);
	};
	return {
		works: { product, sql: bare },
		async close() {
			await database.destroy();
			await client.end();
		}
	};
}
