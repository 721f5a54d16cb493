import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Migration, migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { type Row, rowMaker } from '../tenancy/rows.ts';
import { copyTemplate, dropDatabase, emptyDatabase as makeEmptyDatabase } from './templates.ts';

const run = promisify(execFile);
const undone: (() => unknown)[] = [];
let all: Migration[];

beforeAll(async () => {
	all = await readMigrations();
});
afterEach(async () => {
	for (const undo of undone.splice(0).reverse()) await undo();
});

type Place = { url: string; owner: pg.Pool };

const emptyDatabase = async () => openPlace(await makeEmptyDatabase('migrations'));
const migratedDatabase = async () => openPlace(await copyTemplate('migrated', 'migrations'));

function openPlace(url: string): Place {
	undone.push(() => dropDatabase(url));
	const owner = new pg.Pool(poolSettings(url, 2));
	// Ending does not wait for the sockets: dropping the database may still cut one.
	owner.on('error', () => {});
	undone.push(() => owner.end());
	return { url, owner };
}

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'declic-migrations-'));
	undone.push(() => rmSync(folder, { recursive: true }));
	return folder;
}

async function version(owner: pg.Pool): Promise<number> {
	const { rows } = await owner.query<{ count: number }>('select count(*) from schema_migrations');
	return rows[0]!.count;
}

async function contents(owner: pg.Pool, tables: Iterable<string>): Promise<Record<string, Row[]>> {
	const found: Record<string, Row[]> = {};
	for (const table of tables) {
		const { rows } = await owner.query<{ row: Row }>(
			`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`
		);
		found[table] = rows.map(({ row }) => row);
	}
	return found;
}

/** Tables that the others write: a migration may write them anew. */
const WRITTEN_FROM_OTHERS = ['person_search_terms'];
/** Tables that a migration takes away, as it says itself. */
const TAKEN_AWAY = ['postures', 'partner_verifications', 'contribution_report_marks'];

/** What a migration blurs, of what nobody signs: its own test sees that all of it stays. */
const BLURRED = new Set([
	'nth',
	'id',
	'recorded_at',
	'since',
	'said_at',
	'version_id',
	'appeal_id',
	'report_id'
]);
const isBlurred = (table: string) =>
	/^(contribution|shown_contributions|waiting_contributions|kiosk_counts|handled_posts)/.test(
		table
	);

const unblurred = (rows: readonly Row[]) =>
	rows
		.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !BLURRED.has(name))))
		.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** Columns whose values a migration carries elsewhere: its own test sees that nothing is lost. */
const CARRIED_ELSEWHERE: Record<string, readonly string[]> = {
	people: ['qpv'],
	contributions: ['kiosk_id'],
	handled_posts: ['location'],
	partners: ['kind', 'phone', 'address', 'hours', 'website']
};

/** Tables to which a migration adds what it carries: what was there stays beside. */
const ADDED_TO = ['places', 'place_changes', 'place_verifications', 'sms_network_stops'];

test('a database in use at the version before moves forward with every row intact', async () => {
	const { url, owner } = await emptyDatabase();
	await migrate(url, all.slice(0, -1));
	const catalogue = await readCatalogue(owner);
	const maker = rowMaker(owner, catalogue);
	const centre = await maker.add('centres', { slug: 'jacques-brel' });
	for (const table of catalogue.keys()) {
		if (table !== 'centres') await maker.add(table, { centre_id: centre.id });
	}
	const kept = [...catalogue.keys()].filter(
		(table) => ![...WRITTEN_FROM_OTHERS, ...TAKEN_AWAY].includes(table)
	);
	const before = await contents(owner, kept);
	expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);

	expect(await migrate(url, all)).toEqual({ applied: [all.at(-1)!.name] });

	for (const [table, columns] of Object.entries(CARRIED_ELSEWHERE)) {
		for (const row of before[table]!) for (const column of columns) delete row[column];
	}
	const after = await contents(owner, kept);
	for (const table of Object.keys(before).filter(isBlurred)) {
		before[table] = unblurred(before[table]!);
		after[table] = unblurred(after[table]!);
	}
	for (const table of ADDED_TO) {
		const known = new Set(before[table]!.map(({ id }) => id));
		after[table] = after[table]!.filter(({ id }) => known.has(id));
	}
	expect(after).toMatchObject(before);
});

test('a migration that fails leaves the database at the version before it', async () => {
	const { url, owner } = await migratedDatabase();
	const broken: Migration = {
		number: all.length + 1,
		name: 'broken.sql',
		sql: 'create table half_made (id integer); select 1 / 0;',
		sha256: 'broken'
	};
	expect(await migrate(url, [...all, broken])).toMatchObject({ refusal: 'failed-migration' });
	expect(await version(owner)).toBe(all.length);
	const { rows } = await owner.query(`select to_regclass('half_made') as left_behind`);
	expect(rows).toEqual([{ left_behind: null }]);
	expect(await migrate(url, all)).toEqual({ applied: [] });
});

test('applied together, one that fails leaves no trace of those before it', async () => {
	const { url, owner } = await migratedDatabase();
	const after = (rank: number, sql: string): Migration => ({
		number: all.length + rank,
		name: `${rank}.sql`,
		sql,
		sha256: String(rank)
	});
	const good = after(1, 'create table half_made (id integer)');
	const broken = [...all, good, after(2, 'select 1 / 0')];
	const refused = await migrate(url, broken, () => {}, { together: true });
	expect(refused).toMatchObject({ message: expect.stringContaining('2.sql') });
	expect(await version(owner)).toBe(all.length);
	const { rows } = await owner.query(`select to_regclass('half_made') as left_behind`);
	expect(rows).toEqual([{ left_behind: null }]);
	const mended = [...all, good, after(2, 'select 1')];
	expect(await migrate(url, mended, () => {}, { together: true })).toEqual({
		applied: ['1.sql', '2.sql']
	});
});

describe('at the same time', () => {
	const migrateElsewhere = async (url: string) => {
		const { stdout } = await run(process.execPath, ['tests/database/migrate-once.ts', url]);
		return JSON.parse(stdout) as { applied: string[] };
	};

	test('two processes on one database apply each file once', async () => {
		const { url, owner } = await emptyDatabase();
		const both = await Promise.all([migrateElsewhere(url), migrateElsewhere(url)]);
		expect(both.map(({ applied }) => applied.length).sort()).toEqual([0, all.length]);
		expect(await version(owner)).toBe(all.length);
	});

	test('several databases of one server do not trip over the roles they share', async () => {
		// The last of them that makes a role is among these.
		const first = all.slice(0, all.findLastIndex(({ sql }) => /create role/i.test(sql)) + 1);
		const databases = await Promise.all(Array.from({ length: 4 }, emptyDatabase));
		const results = await Promise.allSettled(databases.map(({ url }) => migrate(url, first)));
		const whole = { status: 'fulfilled', value: { applied: first.map(({ name }) => name) } };
		expect(results).toEqual([whole, whole, whole, whole]);
	});
});

describe('what must not be touched is refused', () => {
	test('a file changed since it was applied', async () => {
		const { url, owner } = await emptyDatabase();
		await migrate(url, all.slice(0, 1));
		const changed = [{ ...all[0]!, sha256: 'other' }, ...all.slice(1)];
		expect(await migrate(url, changed)).toMatchObject({ refusal: 'changed-migration' });
		expect(await version(owner)).toBe(1);
	});

	test('a database that a newer version prepared', async () => {
		const { url, owner } = await migratedDatabase();
		expect(await migrate(url, all.slice(0, -1))).toMatchObject({ refusal: 'newer-database' });
		expect(await version(owner)).toBe(all.length);
	});

	test('a folder of files with a number missing', async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, '0001-first.sql'), 'select 1');
		writeFileSync(join(folder, '0003-third.sql'), 'select 3');
		await expect(readMigrations(folder)).rejects.toThrow(/0003-third\.sql is not number 2/);
	});
});

test('line endings of Windows do not make a file another one', async () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, '0001-first.sql'), all[0]!.sql.replaceAll('\n', '\r\n'));
	expect((await readMigrations(folder))[0]!.sha256).toBe(all[0]!.sha256);
});

test('the types the code relies on are those of the migrated database', async () => {
	const { url } = await emptyDatabase();
	await migrate(url, all);
	const file = join(temporaryFolder(), 'schema.ts');
	await run(process.execPath, ['bin/generate-schema-types.mjs', url, file]);
	const current = readFileSync('src/lib/platform/database/schema.ts', 'utf8');
	expect(current).toBe(readFileSync(file, 'utf8'));
});
