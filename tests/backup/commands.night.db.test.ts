import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { holdDataFolder } from '#lib/platform/postgres/hold-data-folder.ts';
import {
	emptyDatabase,
	filesIn,
	filledDatabase,
	type Place,
	rowsIn,
	run,
	temporaryFolder
} from './stage.ts';

const PASSPHRASE = 'cheval batterie agrafe';
const KEYS = JSON.stringify({ master: 'k'.repeat(43) });
let from: Place;
let folder: string;
beforeEach(async () => {
	folder = temporaryFolder();
	mkdirSync(join(folder, 'data'));
	writeFileSync(join(folder, 'data', 'secrets.json'), KEYS);
	from = await filledDatabase();
});

const backup = (words: string[], env: NodeJS.ProcessEnv = {}) =>
	run('backup', words, { DATABASE_URL: from.url, DATA_DIR: join(folder, 'data'), ...env }).ended;
const restore = (words: string[], to: Place, env: NodeJS.ProcessEnv = {}) =>
	run('restore', words, { DATABASE_URL: to.url, DATA_DIR: join(folder, 'neuf'), ...env }).ended;
const file = () => join(folder, 'soir.tar.zst');
const records = async () =>
	(
		await from.owner.query(
			`select origin, file_name, is_sealed, row_count from backups
			where origin <> 'nightly' order by recorded_at desc limit 1`
		)
	).rows;

describe('a backup', () => {
	test('says what it wrote and to be careful with it, and is recorded', async () => {
		const done = await backup([file()]);
		expect(done.code).toBe(0);
		expect(done.out).toContain(`Sauvegarde écrite : ${file()}`);
		expect(done.out).toContain('Elle n’est pas chiffrée');
		expect(done.out).toContain('une copie ailleurs');
		expect(await records()).toMatchObject([
			{ origin: 'by-hand', file_name: null, is_sealed: false }
		]);
	});

	test('in a folder, or when nothing is named, has a name with its date', async () => {
		const answer = await backup(['--json'], { DECLIC_NOW: '2026-11-24T08:30:00Z' });
		expect(JSON.parse(answer.out)).toMatchObject({ sealed: false, tables: expect.any(Number) });
		const name = 'declic-2026-11-24T08-30-00Z-main.tar.zst';
		expect(filesIn(join(folder, 'data', 'backups'))).toEqual([name]);
		expect(await records()).toMatchObject([{ file_name: name }]);
		await backup([folder], { DECLIC_NOW: '2026-11-24T08:30:00Z' });
		expect(filesIn(folder)).toContain(name);
	});

	test('names its file from where the person is', async () => {
		expect(await backup(['soir.tar.zst'], { INIT_CWD: folder })).toMatchObject({ code: 0 });
		expect(statSync(file()).size).toBeGreaterThan(1000);
	});

	test('wrongly called, or of a database never used, writes nothing', async () => {
		expect(await backup(['a', 'b'])).toMatchObject({ code: 2, out: '' });
		expect(await backup(['--tout'])).toMatchObject({ code: 2 });
		expect(await backup([file(), '--passphrase-file', join(folder, 'absent')])).toMatchObject({
			code: 1,
			errors: expect.stringContaining('ne donne pas de phrase de passe')
		});
		expect(await backup([file()], { DECLIC_BACKUP_PASSPHRASE: 'court' })).toMatchObject({
			code: 1,
			errors: expect.stringContaining('trop courte')
		});
		expect(await backup([file(), '--passphrase'])).toMatchObject({
			code: 1,
			errors: expect.stringContaining('Sans terminal')
		});
		const empty = await emptyDatabase();
		expect(await backup([file(), '--json'], { DATABASE_URL: empty.url })).toMatchObject({
			code: 1,
			out: expect.stringContaining('"nothing-to-save"')
		});
		expect(filesIn(folder)).toEqual(['data']);
	});
});

describe('sealed', () => {
	test('it opens with its passphrase only, given by a file or by the environment', async () => {
		const phrase = join(folder, 'phrase');
		writeFileSync(phrase, `${PASSPHRASE}\n`);
		const done = await backup([file(), '--passphrase-file', phrase]);
		expect(done.out).toContain('Elle est chiffrée');
		expect(readFileSync(file()).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
		const to = await emptyDatabase();
		expect(await restore([file()], to)).toMatchObject({
			code: 1,
			errors: expect.stringContaining('est chiffrée')
		});
		expect(await restore([file()], to, { DECLIC_BACKUP_PASSPHRASE: 'une autre' })).toMatchObject({
			code: 1,
			errors: expect.stringMatching(/La phrase de passe n’ouvre pas cette sauvegarde/)
		});
		const opened = await restore([file()], to, { DECLIC_BACKUP_PASSPHRASE: PASSPHRASE });
		expect(opened).toMatchObject({ code: 0, out: expect.stringContaining('Tout est revenu') });
		expect(await rowsIn(to)).toBeGreaterThan(10);
	});
});

describe('the keys of the installation', () => {
	const keysOf = (where: string) => readFileSync(join(folder, where, 'secrets.json'), 'utf8');

	test('come back with the rows, for their owner alone', async () => {
		await backup([file()]);
		expect(await restore([file()], await emptyDatabase())).toMatchObject({ code: 0 });
		expect(keysOf('neuf')).toBe(KEYS);
		if (process.platform !== 'win32') {
			expect(statSync(join(folder, 'neuf', 'secrets.json')).mode & 0o777).toBe(0o600);
		}
	});

	test('never replace those of another installation: nothing is restored', async () => {
		await backup([file()]);
		mkdirSync(join(folder, 'neuf'));
		const others = JSON.stringify({ master: 'o'.repeat(43) });
		writeFileSync(join(folder, 'neuf', 'secrets.json'), others);
		const to = await emptyDatabase();
		expect(await restore([file()], to)).toMatchObject({
			code: 1,
			errors: expect.stringContaining('clés d’une autre installation')
		});
		expect([keysOf('neuf'), await rowsIn(to)]).toEqual([others, 0]);
	});

	test('stay with whoever holds DECLIC_SECRET, who is told when it is another', async () => {
		const secret = { DECLIC_SECRET: 's'.repeat(40) };
		await backup([file()], secret);
		const same = await restore([file()], await emptyDatabase(), secret);
		expect([same.code, same.out]).toEqual([0, expect.not.stringContaining('Attention')]);
		const other = await restore([file()], await emptyDatabase(), { DECLIC_SECRET: 'x'.repeat(40) });
		expect([other.code, other.out]).toEqual([
			0,
			expect.stringContaining('DECLIC_SECRET n’est pas')
		]);
		const none = await restore([file()], await emptyDatabase());
		expect([none.code, none.out]).toEqual([
			0,
			expect.stringContaining('étaient dans DECLIC_SECRET')
		]);
	});
});

test('nothing is restored under an application that runs', async () => {
	await backup([file()]);
	const held = await holdDataFolder(join(folder, 'neuf'), { port: 3000, command: 'npm start' });
	if ('refusal' in held) throw new Error(held.message);
	const to = await emptyDatabase();
	expect(await restore([file()], to)).toMatchObject({
		code: 1,
		errors: expect.stringContaining('Déclic tourne déjà')
	});
	expect(await rowsIn(to)).toBe(0);
	held.release();
});
