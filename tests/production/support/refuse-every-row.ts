import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ownerUrl } from '../../../src/lib/platform/postgres/settings.ts';

/**
 * Makes every table of a centre refuse what is written in it, with an error that quotes the whole
 * row: in its message, its detail and its context. `dataDir` has an embedded server running.
 */
export async function refuseEveryRow(dataDir: string): Promise<void> {
	const { port } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
		port: number;
	};
	const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
	const owner = new pg.Client({ connectionString: ownerUrl(port, password) });
	await owner.connect();
	try {
		await owner.query(`
			create function refuse_row() returns trigger language plpgsql as $$ begin
				raise exception 'refused: %', new using detail = new::text, hint = new::text;
			end $$`);
		const { rows } = await owner.query<{ name: string }>(
			`select c.relname as name from pg_class c
			join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
				and c.relname not like 'key\\_%'`
		);
		for (const { name } of rows) {
			await owner.query(`create trigger refuse_row before insert or update on ${name}
				for each row execute function refuse_row()`);
		}
	} finally {
		await owner.end();
	}
}
