import pg from 'pg';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { Table } from './catalogue.ts';
import { type Actor, actsForACentre, type Deed } from './decision.ts';
import { insertOf, type Row } from './rows.ts';

const INSUFFICIENT_PRIVILEGE = '42501';
const UNIQUE_VIOLATION = '23505';

/** A connection signed in as the application, every attempt undone. */
export async function signInAsApplication(ownerUrl: string): Promise<pg.Client> {
	const client = new pg.Client(poolSettings(appUrl(ownerUrl)));
	await client.connect();
	return client;
}

/** Does `work` as that actor, in a transaction that leaves nothing behind. */
export async function acting<T>(
	app: pg.Client,
	who: { actor: Actor; centreId: string; staffId: string },
	work: () => Promise<T>
): Promise<T> {
	await app.query('begin');
	try {
		if (who.actor !== 'nobody') {
			await app.query(
				`select set_config('declic.role', $1, true), set_config('declic.staff', $2, true),
					set_config('declic.centres', $3, true)`,
				[who.actor, who.staffId, actsForACentre(who.actor) ? `{${who.centreId}}` : '{}']
			);
		}
		return await work();
	} finally {
		await app.query('rollback');
	}
}

/** Whether PostgreSQL lets it happen: a right or a policy that says no, or a row out of sight. */
export async function attempt(app: pg.Client, text: string, values: unknown[]): Promise<boolean> {
	await app.query('savepoint attempt');
	try {
		const { rowCount } = await app.query(text, values);
		return rowCount! > 0;
	} catch (error) {
		const { code } = error as { code?: string };
		if (code === INSUFFICIENT_PRIVILEGE) return false;
		// Only one demonstration a database: the policy had said yes before the index said no.
		if (code === UNIQUE_VIOLATION) return true;
		throw error;
	} finally {
		await app.query('rollback to savepoint attempt');
	}
}

/** The statement of a deed on a row that exists, or for an insertion on one that does not yet. */
export function statementOf(deed: Deed, table: Table, row: Row): [string, unknown[]] {
	if (deed === 'insert') {
		const { text, values } = insertOf(table.name, row);
		return [text, values];
	}
	const { name, primary, columns } = table;
	const where = primary.map((column, i) => `${column} = $${i + 1}`).join(' and ');
	const values = primary.map((column) => row[column]);
	const same = columns.find((column) => !column.isFilled)!.name;
	if (deed === 'select') return [`select from ${name} where ${where}`, values];
	if (deed === 'update') return [`update ${name} set ${same} = ${same} where ${where}`, values];
	return [`delete from ${name} where ${where}`, values];
}
