import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	backedUp,
	emptyDatabase,
	filesIn,
	migratedDatabase,
	type Place,
	restored,
	rowsIn,
	run,
	temporaryFolder
} from './stage.ts';

const MANY = 150_000;
let from: Place;
let folder: string;

/** Enough for a command to be caught in the middle. */
beforeEach(async () => {
	folder = temporaryFolder();
	from = await migratedDatabase();
	await from.owner.query(
		`insert into staff_members (display_name, recorded_at)
		select md5(n::text) || md5((n + 1)::text), now() from generate_series(1, ${MANY}) n`
	);
});

const env = ({ url }: Place) => ({ DATABASE_URL: url, DATA_DIR: join(folder, 'data') });

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
	while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

test('a restoration killed in the middle leaves an empty database, which is then restored', async () => {
	const { file } = await backedUp(from);
	const to = await emptyDatabase();
	const { child, ended } = run('restore', [file], env(to));
	await until(async () => {
		const { rows } = await to.owner.query<{ rows: number }>(
			'select tuples_processed as rows from pg_stat_progress_copy where datid = (select oid from pg_database where datname = current_database())'
		);
		return (rows[0]?.rows ?? 0) > 0;
	});
	child.kill('SIGKILL');
	await ended;
	await until(async () => {
		const { rowCount } = await to.owner.query(
			`select from pg_stat_activity where datname = current_database() and query ilike 'copy%'`
		);
		return rowCount === 0;
	});
	expect(await rowsIn(to)).toBe(0);
	const again = await run('restore', [file], env(to)).ended;
	expect(again).toMatchObject({ code: 0, out: expect.stringContaining('relues et identiques') });
	expect(await rowsIn(to)).toBe(MANY);
	expect(await restored(to, file)).toMatchObject({ refusal: 'not-empty' });
});

describe('a backup stopped in the middle', () => {
	const file = () => join(folder, 'soir.tar.zst');
	const partial = () => filesIn(folder).find((name) => name.endsWith('.partial'));
	async function caught(signal: NodeJS.Signals) {
		const { child, ended } = run('backup', [file()], env(from));
		await until(() => {
			const name = partial();
			return name !== undefined && statSync(join(folder, name)).size > 100_000;
		});
		child.kill(signal);
		return ended;
	}

	test('by kill -9 has no file of its name, and the next one has', async () => {
		await caught('SIGKILL');
		expect(filesIn(folder)).toEqual([partial()]);
		expect(await run('backup', [file()], env(from)).ended).toMatchObject({ code: 0 });
		expect(filesIn(folder)).toEqual(['soir.tar.zst', partial()]);
	});

	test('by Ctrl+C says so and leaves nothing', async () => {
		expect(await caught('SIGINT')).toMatchObject({
			code: 1,
			out: '',
			errors: expect.stringContaining('interrompue : rien n’a été écrit.')
		});
		expect(filesIn(folder)).toEqual([]);
	});
});

test('a database that goes away in the middle leaves no file', async () => {
	const file = join(folder, 'soir.tar.zst');
	const { ended } = run('backup', [file], env(from));
	await until(async () => {
		const { rowCount } = await from.owner.query(
			`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and query ilike 'copy%'`
		);
		return rowCount! > 0;
	});
	expect(await ended).toMatchObject({ code: 1, out: '' });
	expect(filesIn(folder)).toEqual([]);
});
