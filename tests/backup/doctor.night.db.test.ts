import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { CommandWorld } from '../../src/cli/command.ts';
import { examineBackups } from '../../src/cli/commands/doctor-backups.ts';
import { runNightlyBackup } from '../../src/backup/nightly.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { filesIn, NOW, temporaryFolder } from './stage.ts';

const world = useTestDatabase();
const PASSPHRASE = 'cheval batterie agrafe';
let dataDir: string;
beforeEach(async () => {
	dataDir = temporaryFolder();
	await world.owner.query('delete from backups');
});

const examined = (
	at = NOW.add({ hours: 5 }),
	env: NodeJS.ProcessEnv = {},
	asked: string | null = null
) =>
	examineBackups(
		{ database: world.app, ownerUrl: world.ownerUrl, dataDir, now: () => at } as CommandWorld,
		asked,
		env
	);
const night = (env: NodeJS.ProcessEnv = {}, at = NOW) =>
	runNightlyBackup({ ownerUrl: world.ownerUrl, dataDir, now: () => at }, env);
const last = () => join(dataDir, 'backups', filesIn(join(dataDir, 'backups')).at(-1)!);
const scratch = async () =>
	(
		await world.owner.query(
			`select datname from pg_database where datname like 'declic_essai_%' || current_database()`
		)
	).rows;
const verified = async () =>
	(await world.owner.query<{ at: Temporal.Instant }>('select verified_at as at from backups'))
		.rows[0]?.at;

test('the last backup is restored apart, compared, dropped, and said in one line', async () => {
	await world.addCentre('jacques-brel');
	await night();
	const { ok, note, says } = await examined();
	expect([ok, note]).toEqual([true, undefined]);
	expect(says).toMatch(
		/^La dernière sauvegarde \(il y a 5 heures\) se restaure : \d+ lignes? dans \d+ tables, identiques\.$/
	);
	expect(await scratch()).toEqual([]);
	expect((await verified())?.toString()).toBe(NOW.add({ hours: 5 }).toString());
});

test('a damaged one is told, and not said to be verified', async () => {
	await night();
	const bytes = readFileSync(last());
	bytes[500]! ^= 1;
	writeFileSync(last(), bytes);
	expect(await examined()).toMatchObject({
		ok: false,
		says: expect.stringContaining('est abîmée')
	});
	expect([await verified(), await scratch()]).toEqual([null, []]);
});

test('none, or one that is older than last night, is told', async () => {
	expect(await examined()).toMatchObject({
		ok: true,
		note: true,
		says: expect.stringMatching(/^Aucune sauvegarde/)
	});
	await night();
	expect(await examined(NOW.add({ hours: 75 }))).toMatchObject({
		ok: false,
		says: expect.stringContaining('il y a 3 jours')
	});
});

test('a sealed one is tried when its passphrase is known here', async () => {
	const env = { DECLIC_BACKUP_PASSPHRASE: PASSPHRASE };
	await night(env);
	expect(await examined()).toMatchObject({
		note: true,
		says: expect.stringContaining('est chiffrée')
	});
	expect(await examined(undefined, env)).toMatchObject({
		ok: true,
		says: expect.stringContaining('identiques')
	});
	const wrong = { DECLIC_BACKUP_PASSPHRASE: 'une autre phrase' };
	expect(await examined(undefined, wrong)).toMatchObject({
		ok: false,
		says: expect.stringContaining('phrase de passe')
	});
});

test('one that was written elsewhere is asked for by its name', async () => {
	await night();
	const elsewhere = join(temporaryFolder(), 'ailleurs.tar.zst');
	renameSync(last(), elsewhere);
	expect(await examined()).toMatchObject({
		note: true,
		says: expect.stringContaining('--backup FICHIER')
	});
	expect(await examined(undefined, {}, elsewhere)).toMatchObject({
		ok: true,
		says: expect.stringContaining(`La sauvegarde ${elsewhere} se restaure`)
	});
	expect(await examined(undefined, {}, join(dataDir, 'absent'))).toMatchObject({ ok: false });
});

test('what a killed rehearsal left a day ago is dropped, not what another is doing', async () => {
	await night();
	const source = new URL(world.ownerUrl).pathname.slice(1);
	const [old, recent] = [Date.now() - 25 * 3_600_000, Date.now()].map(
		(at) => `declic_essai_${at.toString(36)}_00000000_${source}`
	);
	for (const name of [old, recent]) await world.owner.query(`create database ${name}`);
	await examined();
	expect(await scratch()).toEqual([{ datname: recent }]);
	await world.owner.query(`drop database ${recent}`);
});

test('a folder where nothing is ours holds no backup', async () => {
	mkdirSync(join(dataDir, 'backups'));
	writeFileSync(join(dataDir, 'backups', 'notes.txt'), '');
	expect(await examined()).toMatchObject({ note: true });
});
