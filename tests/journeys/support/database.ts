import pg from 'pg';

/** Asks the database of the journeys, as its owner: what no screen shows can be proved absent. */
export async function askDatabase<Row extends pg.QueryResultRow>(
	statement: string,
	values: unknown[] = []
): Promise<Row[]> {
	const owner = new pg.Client({ connectionString: process.env.DECLIC_DATABASE });
	await owner.connect();
	try {
		return (await owner.query<Row>(statement, values)).rows;
	} finally {
		await owner.end();
	}
}

/** The tables where a text is written, in any column of any row, whatever parts its characters. */
export async function tablesThatHold(text: string): Promise<string[]> {
	const plain = text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	const tables = await askDatabase<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`
	);
	const holding: string[] = [];
	for (const { name } of tables) {
		const [found] = await askDatabase(
			`select 1 from ${name} as line
			where strpos(regexp_replace(lower(line::text), '[^[:alnum:]]', '', 'g'), $1) > 0 limit 1`,
			[plain]
		);
		if (found) holding.push(name);
	}
	return holding;
}
