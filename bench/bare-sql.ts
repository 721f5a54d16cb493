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
export const besideItsSql = (
	appUrl: string,
	acting: Acting,
	work: (db: Db) => Promise<unknown>
): Promise<Beside> => besideTheirSql(appUrl, acting, [work]);

/** The same of several, one after the other and round again: what is asked is seldom asked twice. */
export async function besideTheirSql(
	appUrl: string,
	acting: Acting,
	works: ((db: Db) => Promise<unknown>)[]
): Promise<Beside> {
	let heard: Statement[] | null = null;
	const database = openPool(appUrl, 1, undefined, ({ query }) => {
		heard?.push({ text: query.sql, values: [...query.parameters] });
	});
	const learnt: Statement[][] = [];
	for (const work of works) {
		heard = [];
		await asActing(database, acting, work);
		learnt.push(heard);
	}
	heard = null;
	const client = new pg.Client(poolSettings(appUrl));
	prepareReads(client);
	await client.connect();
	const turn = { product: 0, sql: 0 };
	const product = () => asActing(database, acting, works[turn.product++ % works.length]!);
	// `begin` and `commit` were heard with the others.
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
