import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBackup } from '#lib/platform/backup/make-backup.ts';
import { restoreDatabase } from '#lib/platform/backup/restore-database.ts';
import { migrate } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { openPostgres, type RunningPostgres } from '#lib/platform/postgres/open-postgres.ts';
import { onDatabase, runAsOwner } from '../database/test-server.ts';
import { fillEveryTable } from '../database/fill-every-table.ts';
import { all, contentsOf, NOW, rowsIn, temporaryFolder } from './stage.ts';

const PASSWORD = 'mot-de-passe';
const folders: string[] = [];
const servers: Record<'from' | 'to', RunningPostgres> = {} as never;
/** The network, and the base rented for it elsewhere: both of an account that is no superuser. */
const rented: Record<'from' | 'to', string> = {} as never;

/** A server where somebody else is master. */
async function rent(which: 'from' | 'to'): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'declic-hosted-'));
	folders.push(folder);
	chmodSync(folder, 0o755);
	const server = await openPostgres({ dataDir: folder, throwaway: true });
	if ('refusal' in server) throw new Error(server.message);
	servers[which] = server;
	await runAsOwner(
		server.ownerUrl,
		`create role locataire login createrole createdb password '${PASSWORD}'`
	);
	await runAsOwner(server.ownerUrl, 'create database loue owner locataire');
	const url = new URL(onDatabase(server.ownerUrl, 'loue'));
	url.username = 'locataire';
	url.password = PASSWORD;
	rented[which] = url.toString();
}

beforeAll(async () => {
	await rent('from');
	await rent('to');
	const result = await migrate(rented.from, all);
	if ('refusal' in result) throw new Error(result.message);
});
afterAll(async () => {
	for (const server of Object.values(servers)) await server.stop();
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What the superuser of that server sees there. */
async function asSuperuser<T>(
	which: 'from' | 'to',
	work: (owner: pg.Pool) => Promise<T>
): Promise<T> {
	const owner = new pg.Pool(poolSettings(onDatabase(servers[which].ownerUrl, 'loue'), 2));
	try {
		return await work(owner);
	} finally {
		await owner.end();
	}
}

test('an owner who may only create roles and databases saves every row, and restores it', async () => {
	await asSuperuser('from', (owner) => fillEveryTable({ owner }));
	const file = join(temporaryFolder(), 'soir.tar.zst');
	const made = await makeBackup({
		ownerUrl: rented.from,
		dataDir: '/nowhere',
		env: {},
		file,
		passphrase: null,
		now: NOW
	});
	expect(made).toMatchObject({ manifest: { tables: expect.any(Array) } });
	const options = { file, passphrase: null, migrations: all };
	expect(await restoreDatabase({ ...options, ownerUrl: rented.to })).toMatchObject({ applied: [] });
	const rows = 'manifest' in made ? made.manifest.tables.reduce((sum, t) => sum + t.rows, 0) : 0;
	await asSuperuser('to', async (owner) => {
		expect(await rowsIn({ url: '', owner })).toBe(rows);
		const contents = await contentsOf({ url: '', owner });
		expect(contents.people!.length).toBeGreaterThan(0);
		const before = await asSuperuser('from', (other) => contentsOf({ url: '', owner: other }));
		expect(contents.people).toEqual(before.people);
	});
	// Not empty to itself, though row-level security shows it nothing.
	expect(await restoreDatabase({ ...options, ownerUrl: rented.to })).toMatchObject({
		refusal: 'not-empty'
	});
});

test('without the right to read everything, no half backup is written', async () => {
	await asSuperuser('from', (owner) => owner.query('revoke select on people from declic_backup'));
	const file = join(temporaryFolder(), 'soir.tar.zst');
	const options = {
		ownerUrl: rented.from,
		dataDir: '/nowhere',
		env: {},
		passphrase: null,
		now: NOW
	};
	expect(await makeBackup({ ...options, file })).toMatchObject({
		refusal: 'not-readable',
		message: expect.stringContaining('(people)')
	});
});
