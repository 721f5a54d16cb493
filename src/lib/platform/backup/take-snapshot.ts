import type pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
import type { AppliedMigration, SavedSequence } from './archive-format.ts';
import { mayBypass, readEverything } from './read-everything.ts';
import { Refused } from './refusal.ts';
import {
	listSequences,
	listTables,
	MIGRATIONS_TABLE,
	qualified,
	SAME_TEXT,
	type TableShape
} from './saved-tables.ts';

/** One moment of the database, held by the connection's transaction until it ends. */
export type Snapshot = {
	tables: TableShape[];
	migrations: AppliedMigration[];
	sequences: SavedSequence[];
	postgres: string;
};

/** As in `migrate.ts`: no migration begins between two of our locks. */
const MIGRATION_LOCK = 5_172_019;

/**
 * Begins the transaction that reads the database as it is now, while everybody works. Tables are
 * locked against a change of shape only, before the snapshot: a migration is before it or waits.
 */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot> {
	await client.query(SAME_TEXT);
	await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
	try {
		const migrations = await appliedMigrations(client);
		if (!migrations) throw nothingToSave();
		const tables = await listTables(client);
		const bypasses = await mayBypass(client);
		await client.query('begin isolation level repeatable read read only');
		await readEverything(client, bypasses);
		const names = [MIGRATIONS_TABLE, ...tables.map(({ name }) => name)];
		await client.query(`lock table ${names.map(qualified).join(', ')} in access share mode`);
		const { rows } = await client.query<{ version: string }>(
			`select current_setting('server_version') as version`
		);
		return {
			tables,
			migrations,
			sequences: await readSequences(client),
			postgres: rows[0]!.version
		};
	} finally {
		await client.query('select pg_advisory_unlock_shared($1)', [MIGRATION_LOCK]);
	}
}

/** The migrations a database has had, or null when it never had any. */
export async function appliedMigrations(
	client: Pick<pg.Client, 'query'>
): Promise<AppliedMigration[] | null> {
	const known = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [
		qualified(MIGRATIONS_TABLE)
	]);
	if (!known.rows[0]!.is) return null;
	const { rows } = await client.query<AppliedMigration>(
		`select number, name, sha256 from ${qualified(MIGRATIONS_TABLE)} order by number`
	);
	return rows;
}

/** Sequences do not wait for anybody: read now, each is at or after what the snapshot's rows used. */
async function readSequences(client: pg.Client): Promise<SavedSequence[]> {
	const sequences: SavedSequence[] = [];
	for (const name of await listSequences(client)) {
		const { rows } = await client.query<{ value: string; isCalled: boolean }>(
			`select last_value::text as value, is_called as "isCalled" from ${qualified(name)}`
		);
		sequences.push({ name, ...rows[0]! });
	}
	return sequences;
}

function nothingToSave(): Refused {
	return new Refused(
		refuse(
			'nothing-to-save',
			'Il n’y a rien à sauvegarder : cette base n’a encore jamais servi à Déclic. Vérifiez DATA_DIR ou DATABASE_URL.'
		)
	);
}
