import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quietPort } from '../../tests/gate/quiet-port.ts';
import { useTestDatabase } from '../../tests/database/test-database.ts';
import { readyDatabase } from './ready-database.ts';

const world = useTestDatabase();
let folder: string;
let port: number;

beforeEach(async () => {
	port = await quietPort();
	folder = await mkdtemp(join(tmpdir(), 'declic-start-'));
	// Open for passage, so that a server run by another account keeps its cluster in it.
	await chmod(folder, 0o755);
	const vite = join(folder, 'node_modules', 'vite', 'bin');
	await mkdir(vite, { recursive: true });
	// In the place of the site: the start is what is told here.
	await writeFile(
		join(vite, 'vite.js'),
		`const { mkdirSync, writeFileSync } = require('node:fs');
		mkdirSync('build', { recursive: true });
		writeFileSync('build/handler.js', 'exports.handler = (_, response) => response.end("le site");');`
	);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Start = {
	child: ChildProcess;
	said(): string;
	complained(): string;
	ended: Promise<unknown[]>;
};

function start(env: NodeJS.ProcessEnv = {}): Start {
	const child = spawn(process.execPath, [resolve('src/serve/start.ts')], {
		cwd: folder,
		env: {
			...process.env,
			PORT: String(port),
			DATA_DIR: join(folder, 'data'),
			DATABASE_URL: world.ownerUrl,
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [out, errors] = ['', ''];
	child.stdout.on('data', (chunk) => (out += chunk));
	child.stderr.on('data', (chunk) => (errors += chunk));
	return { child, said: () => out, complained: () => errors, ended: once(child, 'close') };
}

async function untilSaid({ child, said }: Start, words: string): Promise<void> {
	while (!said().includes(words)) await once(child.stdout!, 'data');
}
const centres = async () =>
	(await world.owner.query<{ count: number }>('select count(*) from centres')).rows[0]!.count;

describe('asked to stop while it is starting, it says so and lets go of everything', () => {
	async function stopped(signal: 'SIGTERM' | 'SIGINT', env: NodeJS.ProcessEnv): Promise<void> {
		const started = start(env);
		await untilSaid(started, 'Première ouverture');
		started.child.kill(signal);
		expect(await started.ended).toEqual([0, null]);
		expect(started.said()).toContain('Arrêt en cours, un instant…');
		expect(started.complained()).toBe('');
		const left = await readdir(join(folder, 'data'));
		expect(left.filter((name) => name.endsWith('.lock'))).toEqual([]);
	}

	test('on a server of its own, which it stops', async () => {
		await stopped('SIGINT', { DATABASE_URL: '' });
		const cluster = await readdir(join(folder, 'data', 'postgres'));
		expect(cluster).toContain('PG_VERSION');
		expect(cluster).not.toContain('postmaster.pid');
	});

	test('on another’s, where nothing half done is left', async () => {
		await stopped('SIGTERM', {});
		expect(await centres()).toBe(0);
	});
});

describe('what prevents it is told in one sentence, exit 1', () => {
	async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
		const started = start(env);
		const [code] = await started.ended;
		expect(code).toBe(1);
		expect(existsSync(join(folder, 'data', 'app.lock'))).toBe(false);
		return started.complained().trim();
	}

	test('a port that another program holds', async () => {
		const other = createServer().listen(port, '127.0.0.1');
		await once(other, 'listening');
		expect(await refusal({})).toMatch(/^Le port \d+ est déjà pris [^\n]*$/);
		other.close();
		expect(await readdir(folder)).toEqual(['node_modules']);
	});

	test('a setting that cannot be meant', async () => {
		expect(await refusal({ ORIGIN: 'declic' })).toMatch(/^ORIGIN doit être [^\n]*$/);
	});

	test('pages that cannot be prepared', async () => {
		await writeFile(join(folder, 'node_modules', 'vite', 'bin', 'vite.js'), 'process.exit(1)');
		expect(await refusal({})).toMatch(/^Les pages n’ont pas pu être préparées/);
	});
});

test('an installation that has its own centres is served without a demonstration', async () => {
	await world.addCentre('jacques-brel');
	const started = start();
	await untilSaid(started, 'Déclic est prêt');
	expect(started.said()).toContain(`ouvrez http://localhost:${port}`);
	expect(started.said()).toContain('declic -- entry');
	expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('le site');
	const second = start({ PORT: String(await quietPort()) });
	expect((await second.ended)[0]).toBe(1);
	expect(second.complained()).toContain(`ouvrez http://localhost:${port}`);
	started.child.kill('SIGTERM');
	expect(await started.ended).toEqual([0, null]);
	expect(await centres()).toBe(1);
});

describe('DATABASE_URL', () => {
	const ready = (url: string) =>
		readyDatabase({
			env: { DATABASE_URL: url },
			dataDir: join(folder, 'data'),
			takeOver: false,
			say: () => {}
		});
	const changed = (change: (url: URL) => void) => {
		const url = new URL(world.ownerUrl);
		change(url);
		return url.toString();
	};

	test.each(['postgres://owner@127.0.0.1:9/declic', 'postgres:///declic?host=/var/run/postgresql'])(
		'%s is refused: the application would have no account of its own',
		async (url) => {
			expect(await ready(url)).toMatchObject({ refusal: 'no-account' });
		}
	);

	test('with an account that may not prepare the base is refused in one sentence', async () => {
		const role = `petit_${randomBytes(6).toString('hex')}`;
		await world.owner.query(`create role ${role} login password 'petit'`);
		const small = changed((url) => {
			url.username = role;
			url.password = 'petit';
		});
		const here = new URL(small).pathname.slice(1);
		expect(await ready(small)).toEqual({
			refusal: 'unreachable',
			message: expect.stringContaining('le compte qui la possède')
		});
		await world.owner.query(`grant connect on database ${here} to ${role}`);
		expect(await ready(small)).toEqual({
			refusal: 'no-right',
			message: expect.stringContaining('CREATEROLE')
		});
		await world.owner.query(`revoke connect on database ${here} from ${role}`);
		await world.owner.query(`drop role ${role}`);
	});

	test('already prepared is ready at once, and left running', async () => {
		const database = await ready(world.ownerUrl);
		expect(database).toMatchObject({ ownerUrl: world.ownerUrl });
		if ('stop' in database) await database.stop();
		expect(await world.owner.query('select')).toHaveProperty('rowCount', 1);
	});
});
