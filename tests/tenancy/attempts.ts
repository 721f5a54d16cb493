import pg from 'pg';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { Table } from './catalogue.ts';
import { type Actor, actsForACentre, type Deed } from './decision.ts';
import { insertOf, type Row } from './rows.ts';

export const INSUFFICIENT_PRIVILEGE = '42501';
export const UNIQUE_VIOLATION = '23505';

export type Statement = [text: string, values: unknown[]];

/** A connection signed in as the application, every attempt undone. */
export async function signInAsApplication(ownerUrl: string): Promise<pg.Client> {
	const client = new pg.Client(poolSettings(appUrl(ownerUrl)));
	await client.connect();
	return client;
}

export type Who = { actor: Actor; centreId: string; staffId: string };
/** What a transaction says of whoever acts in it; nothing, when it forgets. */
export type Settings = Record<string, string>;

export function settingsOf({ actor, centreId, staffId }: Who): Settings {
	if (actor === 'nobody') return {};
	return {
		'declic.role': actor,
		'declic.staff': staffId,
		'declic.centres': actsForACentre(actor) ? `{${centreId}}` : '{}'
	};
}

/** Does `work` as that actor, in a transaction that leaves nothing behind. */
export async function acting<T>(app: pg.Client, who: Who, work: () => Promise<T>): Promise<T> {
	await app.query('begin');
	try {
		for (const setting of Object.entries(settingsOf(who))) {
			await app.query('select set_config($1, $2, true)', setting);
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
export function statementOf(deed: Deed, table: Table, row: Row): Statement {
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
