import type pg from 'pg';
import { listTables, qualified } from './saved-tables.ts';
import { unforce } from './set-aside.ts';

/** How many rows each table has, counted by an owner who may see them all. */
export async function countTables(client: pg.Client): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	await client.query('begin');
	try {
		await unforce(client);
		for (const { name } of await listTables(client)) {
			const { rows } = await client.query<{ count: number }>(
				`select count(*) as count from ${qualified(name)}`
			);
			counts.set(name, rows[0]!.count);
		}
	} finally {
		await client.query('rollback');
	}
	return counts;
}
