import type pg from 'pg';

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name
	from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;

const tablesOf = async (owner: pg.Client): Promise<string[]> =>
	(await owner.query<{ name: string }>(TABLES)).rows.map(({ name }) => name);

/** How many rows each table has. */
export async function rowsThere(owner: pg.Client): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const name of await tablesOf(owner)) {
		const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from ${name}`);
		counts.set(name, rows[0]!.n);
	}
	return counts;
}

/** Words long enough to tell a visit from another: no guide and no host has them by chance. */
const WORD = /[\w-]{16,}/g;

/** Where an identifier of a visit is written, in any column of any row, as it is or in its bytes. */
export async function identifiersThere(
	owner: pg.Client,
	identifiers: ReadonlySet<string>
): Promise<string[]> {
	const wanted = new Set<string>();
	for (const one of identifiers) {
		if (one.length < 16) continue;
		wanted.add(one);
		wanted.add(Buffer.from(one).toString('hex'));
	}
	const found: string[] = [];
	for (const name of await tablesOf(owner)) {
		const { rows } = await owner.query<{ line: string }>(`select t::text as line from ${name} t`);
		const hit = rows.find(({ line }) =>
			[...line.matchAll(WORD)].some(([word]) => wanted.has(word) || wanted.has(word.slice(1)))
		);
		if (hit) found.push(`${name}: ${hit.line.slice(0, 120)}`);
	}
	return found;
}
