import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { quietPort } from '../gate/quiet-port.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { furnish, publishHere, type Published } from './support/published.ts';
import { serve, type Served } from './support/served.ts';

const database = useTestDatabase();
const following = String(
	readdirSync('migrations').filter((name) => name.endsWith('.sql')).length + 1
);
const numbered = (offset: number, name: string) =>
	`migrations/${String(Number(following) + offset).padStart(4, '0')}-${name}.sql`;

let folder: string;
let clone: string;
let published: Published;
let served: Served;
let env: Record<string, string>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-update-'));
	published = publishHere(folder, 'v0.2.0');
	clone = join(folder, 'installed');
	execFileSync('git', ['clone', '--quiet', published.url, clone]);
	furnish(clone);
	env = {
		DATA_DIR: join(folder, 'data'),
		DATABASE_URL: database.ownerUrl,
		DECLIC_SECRET: 'une phrase secrète tirée au hasard, longue'
	};
	served = serve({ port: await quietPort(), env, folder: clone, isSupervised: true });
	await served.ready();
});
afterAll(async () => {
	await served?.stop();
	await rm(folder, { recursive: true, force: true });
});

let before: { pid: number; version: string; migrations: number };
beforeEach(async () => {
	before = { pid: served.pid(), version: version(), migrations: await migrations() };
});

async function migrations(): Promise<number> {
	const { rows } = await database.owner.query('select count(*) from schema_migrations');
	return rows[0].count;
}

function version(): string {
	return execFileSync('git', ['describe', '--tags'], { cwd: clone, encoding: 'utf8' }).trim();
}

/** `npm run update` in the installation. */
async function update(more: Record<string, string> = {}): Promise<{ code: number; said: string }> {
	const child = spawn(process.execPath, [join(clone, 'bin/update.mjs')], {
		cwd: clone,
		env: { ...process.env, ...env, ...more }
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
	const [code] = await once(child, 'close');
	return { code, said };
}

/** The same process serves the same version on the same database; nothing is left lying about. */
async function expectUntouched(): Promise<void> {
	expect({ pid: served.pid(), version: version(), migrations: await migrations() }).toEqual(before);
	expect(await served.health()).toMatchObject({ status: 200, health: { status: 'ok' } });
	expect(existsSync(join(clone, '.declic-update'))).toBe(false);
}

test('up to date, it says so and changes nothing', async () => {
	expect(await update()).toEqual({ code: 0, said: 'Déclic est à jour.\n' });
	await expectUntouched();
});

test('a new version takes the place of the one that serves, data saved first', async () => {
	await database.addCentre('avant');
	published.publish('v0.3.0', { [numbered(0, 'new')]: 'create table novelty (id integer);' });
	const { code, said } = await update();
	expect(said).toContain('Sauvegarde écrite');
	expect([code, said.trim().split('\n').at(-1)]).toEqual([
		0,
		'Déclic sert maintenant la version v0.3.0.'
	]);
	expect([version(), await migrations()]).toEqual(['v0.3.0', before.migrations + 1]);
	expect(served.pid()).not.toBe(before.pid);
	const { rows } = await database.owner.query('select slug from centres');
	expect(rows).toEqual([{ slug: 'avant' }]);
	expect(existsSync(join(clone, '.declic-update'))).toBe(false);
});

test('a migration that fails leaves the version that serves, and the data as they were', async () => {
	published.publish('v0.4.0', {
		[numbered(1, 'good')]: 'create table half_done (id integer);',
		[numbered(2, 'bad')]: 'alter table nowhere add column lost integer;'
	});
	const { code, said } = await update();
	expect(code).toBe(1);
	expect(said).toContain('la version précédente continue de servir');
	await expectUntouched();
	const { rows } = await database.owner.query(`select to_regclass('half_done') as made`);
	expect(rows).toEqual([{ made: null }]);
});

test('a repository that does not answer changes nothing', async () => {
	await rename(published.url, `${published.url}.away`);
	const { code, said } = await update();
	await rename(`${published.url}.away`, published.url);
	expect(code).toBe(1);
	expect(said).toContain('ne répond pas');
	await expectUntouched();
});

test('files changed by hand are not run over', async () => {
	await appendFile(join(clone, 'README.md'), 'à la main');
	const { code, said } = await update();
	execFileSync('git', ['checkout', '--quiet', '--', 'README.md'], { cwd: clone });
	expect(code).toBe(1);
	expect(said).toMatch(/ont été modifiés ici[^]*README\.md/);
	await expectUntouched();
});

test('other packages are brought aside, and take their place with the version', async () => {
	const npm = join(folder, 'npm-fake.cjs');
	// Brings what the real one would: here, the same links.
	writeFileSync(
		npm,
		`require('node:fs').cpSync('../node_modules', 'node_modules', { recursive: true, verbatimSymlinks: true });
		require('node:fs').writeFileSync('node_modules/brought', '');`
	);
	const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8');
	published.publish('v0.5.0', {
		[numbered(2, 'bad')]: 'select 1;',
		'package-lock.json': lock.replace('"version"', '"revision": "two", "version"')
	});
	const { code, said } = await update({ npm_execpath: npm });
	expect([code, said.trim().split('\n').at(-1)]).toEqual([
		0,
		'Déclic sert maintenant la version v0.5.0.'
	]);
	expect(said).toContain('Composants installés.');
	expect(existsSync(join(clone, 'node_modules', 'brought'))).toBe(true);
	expect(readdirSync(clone).filter((name) => name.startsWith('.declic'))).toEqual([]);
	// Installed: the next command brings nothing again.
	const help = [join(clone, 'bin/declic.mjs'), '--help'];
	const next = spawnSync(process.execPath, help, { encoding: 'utf8' });
	expect([next.status, next.stderr]).toEqual([0, '']);
});
