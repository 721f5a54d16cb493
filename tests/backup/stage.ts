import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { LEFT_EMPTY } from '#lib/platform/backup/left-empty.ts';
import { type Backup, makeBackup } from '#lib/platform/backup/make-backup.ts';
import { restoreDatabase } from '#lib/platform/backup/restore-database.ts';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import {
	copyTemplate,
	dropDatabase,
	emptyDatabase as makeEmptyDatabase
} from '../database/templates.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';

/** The migrations of this version, read once. */
export const all = await readMigrations();

export type Place = { url: string; owner: pg.Pool };

/** A database of its own that holds nothing, dropped when the test is over. */
export async function emptyDatabase(): Promise<Place> {
	return openPlace(await makeEmptyDatabase('backup'));
}

function openPlace(url: string): Place {
	const owner = new pg.Pool(poolSettings(url, 3));
	// Ending does not wait for the sockets: dropping the database may still cut one.
	owner.on('error', () => {});
	onTestFinished(async () => {
		await owner.end();
		await dropDatabase(url);
	});
	return { url, owner };
}

/** A database brought to these migrations; all of them unless told. */
export async function migratedDatabase(migrations = all): Promise<Place> {
	if (migrations === all) return openPlace(await copyTemplate('migrated', 'backup'));
	const place = await emptyDatabase();
	const result = await migrate(place.url, migrations);
	if ('refusal' in result) throw new Error(result.message);
	return place;
}

/** A database of this version with a row in every table. */
export async function filledDatabase(): Promise<Place> {
	return openPlace(await copyTemplate('filled', 'backup'));
}

/** What {@link contentsOf} tells once restored: some tables come back empty. */
export function withoutEphemeral(contents: Record<string, string[]>): Record<string, string[]> {
	return Object.fromEntries(
		Object.entries(contents).map(([table, lines]) => [table, table in LEFT_EMPTY ? [] : lines])
	);
}

/** Every row of every table, as PostgreSQL writes it, in an order of its own. */
export async function contentsOf({ owner }: Place): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const table of (await readCatalogue(owner)).keys()) {
		const { rows } = await owner.query<{ line: string }>(
			`select to_jsonb(t)::text as line from ${table} t order by 1`
		);
		found[table] = rows.map(({ line }) => line);
	}
	return found;
}

/** Rows in the whole database. */
export async function rowsIn(place: Place): Promise<number> {
	return Object.values(await contentsOf(place)).reduce((sum, lines) => sum + lines.length, 0);
}

/** A folder of its own, removed when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'declic-backup-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export const NOW = Temporal.Instant.from('2026-11-24T08:30:00Z');

/** A backup of that database in a new folder. */
export async function backedUp(
	{ url }: Place,
	passphrase: string | null = null,
	dataDir = '/nowhere'
): Promise<Backup> {
	const file = join(temporaryFolder(), 'soir.tar.zst');
	const made = await makeBackup({ ownerUrl: url, dataDir, env: {}, file, passphrase, now: NOW });
	if ('refusal' in made) throw new Error(made.message);
	return made;
}

/** Puts a file back into that database. */
export async function restored({ url }: Place, file: string, migrations = all) {
	return restoreDatabase({ ownerUrl: url, file, passphrase: null, migrations });
}

/** A command of `src/backup` in a process of its own. */
export function run(command: 'backup' | 'restore', words: string[], env: NodeJS.ProcessEnv) {
	const child = spawn(process.execPath, [`src/backup/${command}.ts`, ...words], {
		env: { ...process.env, DECLIC_BACKUP_PASSPHRASE: '', INIT_CWD: '', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [out, errors] = ['', ''];
	child.stdout.on('data', (chunk) => (out += chunk));
	child.stderr.on('data', (chunk) => (errors += chunk));
	const ended = new Promise<{ code: number | null; out: string; errors: string }>((done) =>
		child.on('close', (code) => done({ code, out, errors }))
	);
	return { child, ended };
}

export const filesIn = (folder: string) => readdirSync(folder).sort();

/** Constraints, triggers, policies and protections of every table, as PostgreSQL tells them. */
export async function shapeOf({ owner }: Place): Promise<unknown[]> {
	const { rows } = await owner.query(
		`select c.relname, 'table' as kind, c.relrowsecurity::text || c.relforcerowsecurity::text as told
			from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
		union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid) || convalidated::text
			from pg_constraint where connamespace = 'public'::regnamespace
		union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) || tgenabled::text
			from pg_trigger where not tgisinternal
		union all select polrelid::regclass::text, polname, polcmd::text || polroles::regrole[]::text from pg_policy
		union all select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
			from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
		union all select proname, 'function', prosrc from pg_proc where pronamespace = 'public'::regnamespace
		order by 1, 2, 3`
	);
	return rows;
}
