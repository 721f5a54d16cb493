import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { restoreDatabase } from '#lib/platform/backup/restore-database.ts';
import { oddThings } from './odd-things.ts';
import { fillEveryTable } from '../database/fill-every-table.ts';
import {
	all,
	backedUp,
	contentsOf,
	emptyDatabase,
	filledDatabase,
	migratedDatabase,
	type Place,
	restored,
	rowsIn
} from './stage.ts';

/** Nothing at all: no table, no function. */
async function isBare({ owner }: Place): Promise<boolean> {
	const { rows } = await owner.query(
		`select (select count(*) from pg_class where relnamespace = 'public'::regnamespace)
			+ (select count(*) from pg_proc where pronamespace = 'public'::regnamespace) as things`
	);
	return rows[0].things === 0;
}

async function anArchive(migrations = all): Promise<string> {
	const from = migrations === all ? await filledDatabase() : await migratedDatabase(migrations);
	if (migrations !== all) await fillEveryTable(from);
	return (await backedUp(from)).file;
}

describe('a database that is not empty is refused, and nothing in it changes', () => {
	test('a network at work: what was found is said', async () => {
		const [file, to] = [await anArchive(), await migratedDatabase()];
		await to.owner.query(
			`insert into centres (slug, name, recorded_at) values ('a', 'A', now()), ('b', 'B', now())`
		);
		const before = await contentsOf(to);
		expect(await restored(to, file)).toMatchObject({
			refusal: 'not-empty',
			message: expect.stringContaining('(2 centres, 2 lignes en tout)')
		});
		expect(await contentsOf(to)).toEqual(before);
	});

	test('the demonstration, by its name', async () => {
		const [file, to] = [await anArchive(), await migratedDatabase()];
		await to.owner.query('insert into demo_loadings (recorded_at) values (now())');
		expect(await restored(to, file)).toMatchObject({
			message: expect.stringContaining('le réseau de démonstration, 1 ligne en tout')
		});
		expect(await rowsIn(to)).toBe(1);
	});

	test('even for an archive of an older version, which would need other tables', async () => {
		const [file, to] = [await anArchive(all.slice(0, 4)), await migratedDatabase()];
		await to.owner.query(
			`insert into staff_members (display_name, recorded_at) values ('A', now())`
		);
		expect(await restored(to, file)).toMatchObject({ refusal: 'not-empty' });
		expect(await rowsIn(to)).toBe(1);
	});

	test('a database of something else', async () => {
		const [file, to] = [await anArchive(), await emptyDatabase()];
		await to.owner.query('create table factures (numero integer)');
		expect(await restored(to, file)).toMatchObject({
			refusal: 'foreign-database',
			message: expect.stringContaining('« factures »')
		});
		expect(await contentsOf(to)).toEqual({ factures: [] });
	});

	test('a database that a newer Déclic prepared', async () => {
		const [file, to] = [await anArchive(), await migratedDatabase([...all, oddThings(99)])];
		expect(await restored(to, file)).toMatchObject({ refusal: 'foreign-database' });
	});
});

describe('an archive that cannot be used is refused before anything is written', () => {
	let to: Place;
	const refusal = async (file: string, migrations = all) => {
		to = await emptyDatabase();
		const done = await restored(to, file, migrations);
		expect(await isBare(to)).toBe(true);
		return 'refusal' in done ? done : null;
	};

	test('damaged near its end', async () => {
		const file = await anArchive();
		const bytes = readFileSync(file);
		bytes[bytes.length - 100]! ^= 1;
		writeFileSync(file, bytes);
		expect(await refusal(file)).toMatchObject({ refusal: 'damaged-archive' });
		writeFileSync(file, bytes.subarray(0, bytes.length / 2));
		expect(await refusal(file)).toMatchObject({ refusal: 'damaged-archive' });
	});

	test('of something else, or not there', async () => {
		expect(await refusal('package.json')).toMatchObject({ refusal: 'foreign-file' });
		expect(await refusal('absent.tar.zst')).toMatchObject({ refusal: 'absent-archive' });
	});

	test('of a newer version', async () => {
		const { file } = await backedUp(await migratedDatabase([...all, oddThings(99)]));
		expect(await refusal(file)).toMatchObject({
			refusal: 'newer-archive',
			message: expect.stringContaining('mettez Déclic à jour')
		});
	});

	test('of a Déclic that somebody changed', async () => {
		const changed = all.map((one, at) => (at === 2 ? { ...one, sha256: 'f'.repeat(64) } : one));
		expect(await refusal(await anArchive(), changed)).toMatchObject({
			refusal: 'other-archive',
			message: expect.stringContaining('0003-imports.sql')
		});
	});
});

describe('once the rows are being written', () => {
	let file: string;
	let to: Place;

	test('a refusal at the last moment leaves the database empty, and it can be restored again', async () => {
		[file, to] = [await anArchive(), await emptyDatabase()];
		const options = { ownerUrl: to.url, file, passphrase: null, migrations: all };
		const no = { refusal: 'other-keys' as const, message: 'Non.' };
		expect(await restoreDatabase({ ...options, beforeCommit: async () => no })).toEqual(no);
		expect(await rowsIn(to)).toBe(0);
		expect(await restored(to, file)).toHaveProperty('applied');
	});

	test('a row that breaks a rule undoes all of them', async () => {
		const from = await filledDatabase();
		// Something that no Déclic could have written.
		await from.owner
			.query(
				`alter table attendances drop constraint attendances_centre_id_seance_id_fkey;
			update attendances set seance_id = gen_random_uuid()`
			)
			.catch(() => {});
		await from.owner
			.query(`alter table departures drop constraint departures_centre_id_enrolment_id_fkey;
			update departures set enrolment_id = gen_random_uuid()`);
		to = await emptyDatabase();
		expect(await restored(to, (await backedUp(from)).file)).toMatchObject({
			refusal: 'failed-restoration',
			message: expect.stringContaining('departures_centre_id_enrolment_id_fkey')
		});
		expect(await rowsIn(to)).toBe(0);
	});

	test('somebody who writes between the check and the lock is not overwritten', async () => {
		file = await anArchive();
		to = await migratedDatabase();
		const other = await to.owner.connect();
		await other.query('begin');
		await other.query(`insert into staff_members (display_name, recorded_at) values ('A', now())`);
		const restoring = restored(to, file);
		// The restoration has to wait for that transaction: it is let go once it does.
		const waiting = async () =>
			(await to.owner.query(`select from pg_locks where not granted`)).rowCount! > 0;
		while (!(await waiting()));
		await other.query('commit');
		other.release();
		expect(await restoring).toMatchObject({ refusal: 'not-empty' });
		expect(await rowsIn(to)).toBe(1);
	});

	test('two restorations at once: one of them finds the other’s rows', async () => {
		file = await anArchive();
		to = await emptyDatabase();
		const both = await Promise.all([restored(to, file), restored(to, file)]);
		expect(both.filter((done) => 'applied' in done)).toHaveLength(1);
		expect(both.find((done) => 'refusal' in done)).toMatchObject({ refusal: 'not-empty' });
	});
});
