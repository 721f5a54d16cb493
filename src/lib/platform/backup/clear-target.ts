import pg from 'pg';
import { unforce } from './set-aside.ts';
import { refuseRows } from './examine-target.ts';
import { qualified } from './saved-tables.ts';

/**
 * Takes our tables and functions out of a database where no row was ever written, so that it can
 * become what an older version had made. What belongs to extensions stays.
 */
export async function clearTarget(client: pg.Client): Promise<void> {
	await client.query('begin');
	try {
		await unforce(client);
		await refuseRows(client);
		const { rows: tables } = await client.query<{ name: string }>(
			`select relname as name from pg_class c
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and ${OURS}`
		);
		for (const { name } of tables) {
			await client.query(`drop table if exists ${qualified(name)} cascade`);
		}
		await dropTypes(client);
		const { rows: routines } = await client.query<{ name: string }>(
			`select oid::regprocedure::text as name from pg_proc c
			where c.pronamespace = 'public'::regnamespace and ${OURS}`
		);
		for (const { name } of routines) await client.query(`drop routine if exists ${name} cascade`);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw error;
	}
}

const OURS = `not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** Before the functions: those that make a range belong to its type, and go with it. */
async function dropTypes(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		`select typname as name from pg_type c
		where c.typnamespace = 'public'::regnamespace and c.typtype in ('e', 'd', 'r') and ${OURS}`
	);
	for (const { name } of rows) await client.query(`drop type ${qualified(name)} cascade`);
}
