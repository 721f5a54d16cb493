import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Rows of one page. */
const PAGE = 100;

export type FigureRequest = {
	year: number;
	/** Slug of a programme; null for the whole year. */
	programme: string | null;
	/** Key of the last row of the page before; null for the first page. */
	after: string | null;
};

export type FigurePage<Row, Total> = {
	rows: Row[];
	/** Over every row of the figure, not of this page. */
	total: Total;
	/** What to ask the next page after; null on the last one. */
	next: string | null;
};

/**
 * One page of the rows `listed` gives, each with a `key` of its own and a `sort` text that orders
 * them; `total` adds up the whole of `listed`. The key alone goes to the address: a name would
 * stay in the browser's history. A key that is no longer there leads back to the first page.
 */
export async function readPage<Row extends { key: string }, Total>(
	db: Db,
	queries: { listed: RawBuilder<unknown>; total: RawBuilder<unknown> },
	after: string | null
): Promise<FigurePage<Row, Total>> {
	const { rows: answers } = await sql<{ page: Row[]; total: Total }>`
		with listed as (${queries.listed}), page as (
			select * from listed l
			where not exists (select from listed where key = ${after}::text)
				or (l.sort, l.key) > (select sort, key from listed where key = ${after}::text)
			order by l.sort, l.key limit ${PAGE + 1}
		)
		select (select coalesce(json_agg(to_jsonb(p) - 'sort' order by p.sort, p.key), '[]')
				from page p) as page,
			(select to_json(t) from (${queries.total}) t) as total`.execute(db);
	const { page, total } = answers[0]!;
	const rows = page.slice(0, PAGE);
	return { rows, total, next: page.length > PAGE ? rows.at(-1)!.key : null };
}
