import pg from 'pg';
import { currentApplication } from './application-of-file.ts';

/** Asks the database of the journeys, as its owner: what no screen shows can be proved absent. */
export async function askDatabase<Row extends pg.QueryResultRow>(
	statement: string,
	values: unknown[] = []
): Promise<Row[]> {
	const owner = new pg.Client({ connectionString: currentApplication().databaseUrl });
	await owner.connect();
	try {
		return (await owner.query<Row>(statement, values)).rows;
	} finally {
		await owner.end();
	}
}

/** The tables where one of some texts is written, in any column of any row, whatever parts it. */
export async function tablesThatHold(...texts: string[]): Promise<string[]> {
	const plain = texts.map((text) => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase());
	const tables = await askDatabase<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`
	);
	const holding = await askDatabase<{ name: string }>(
		tables
			.map(
				({ name }) => `select '${name}' as name where exists (
					select from ${name} as line, unnest($1::text[]) as typed
					where strpos(translate(lower(line::text), E' .,;:-_/"\\n', ''), typed) > 0)`
			)
			.join(' union all '),
		[plain]
	);
	return holding.map(({ name }) => name);
}
