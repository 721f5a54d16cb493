import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { FRUGAL } from '../../bin/launch.mjs';
import { fakeProject, type Ended } from './fake-project.ts';

/** What the program said of how it was called. */
const callOf = ({ out }: Ended) => JSON.parse(out.split('\n').find((line) => line[0] === '{')!);

test('on a fresh clone, npm itself installs and the program runs with the project’s Node', async () => {
	const project = fakeProject();
	const ended = await project.run('start', ['--port', '80'], { npm_execpath: '' });
	expect(ended).toMatchObject({ code: 0, err: '' });
	expect(ended.out).toMatch(/^Installation des composants .*…\nComposants installés\.\n/);
	expect(callOf(ended)).toMatchObject({ args: ['--port', '80'], cwd: project.root });
	expect(realpathSync(callOf(ended).node)).toBe(realpathSync(process.execPath));
});

test('a program is born frugal, by us or by the system, unless somebody says otherwise', async () => {
	const project = fakeProject();
	const usual = await project.run('start', [], { NODE_OPTIONS: undefined });
	expect(callOf(usual).frugal).toEqual(FRUGAL);
	const told = await project.run('start', [], { MALLOC_ARENA_MAX: '8', NODE_OPTIONS: '' });
	expect(callOf(told).frugal).toEqual({ ...FRUGAL, MALLOC_ARENA_MAX: '8', NODE_OPTIONS: '' });
	const said = Object.entries(FRUGAL)
		.map(([name, value]) => `${name}=${value}`)
		.map((one) => (one.includes(' ') ? `"${one}"` : one));
	for (const unit of ['declic.service', 'declic@.service']) {
		expect(readFileSync(`deploy/systemd/${unit}`, 'utf8')).toContain(
			`\nEnvironment=${said.join(' ')}\n`
		);
	}
});

test('once installed, nothing is said and npm is left alone', async () => {
	const project = fakeProject();
	await project.run('start');
	const again = await project.run('start');
	expect(again.out.trim().split('\n')).toHaveLength(1);
	expect(project.npmCalls()).toBe(1);
});

test('a new package-lock.json, a lost package or a lost stamp installs again', async () => {
	const project = fakeProject();
	await project.run('start');
	project.lock('two');
	await project.run('start');
	expect(project.npmCalls()).toBe(2);
	rmSync(project.path('node_modules/node'));
	await project.run('start');
	expect(project.npmCalls()).toBe(3);
	rmSync(project.path('node_modules/.declic-lock'));
	await project.run('start');
	expect(project.npmCalls()).toBe(4);
});

test('what npm ci installed by hand is not installed again, unless it is not what is wanted', async () => {
	const project = fakeProject();
	await project.run('start');
	rmSync(project.path('node_modules/.declic-lock'));
	project.writeAsNpm();
	await project.run('bench');
	expect(project.npmCalls()).toBe(1);
	project.writeAsNpm({ version: '0.9.0' });
	await project.run('bench');
	expect(project.npmCalls()).toBe(2);
	rmSync(project.path('node_modules/.declic-lock'));
	project.writeAsNpm({ os: ['elsewhere'] });
	await project.run('bench');
	expect(project.npmCalls()).toBe(3);
});

test('two launchers at once install once, the second waiting', async () => {
	const project = fakeProject();
	const env = { FAKE_NPM: 'dawdle:600' };
	const both = await Promise.all([project.run('start', [], env), project.run('test', [], env)]);
	expect(both.map(({ code }) => code)).toEqual([0, 0]);
	expect(both.map(({ out }) => out).join('')).toContain('Une autre fenêtre installe déjà');
	expect(project.npmCalls()).toBe(1);
});

test('an installation left by a dead launcher is taken up', async () => {
	const project = fakeProject();
	const left = JSON.stringify({ token: 'x', pids: [2 ** 22 + 1] });
	writeFileSync(project.path('.declic-install.lock'), left);
	expect(await project.run('start')).toMatchObject({ code: 0 });
	expect(existsSync(project.path('.declic-install.lock'))).toBe(false);
});

test.for([
	['npm error code ENOTFOUND', /^Internet ne répond pas.*\.$/],
	['npm error ENOSPC', /^Le disque est plein.*\.$/],
	['npm error something odd', /^Les composants n’ont pas pu être installés.*\.$/]
] as const)('« %s » is told in one sentence, then npm’s own lines', async ([said, sentence]) => {
	const project = fakeProject();
	const ended = await project.run('start', [], { FAKE_NPM: `fail:${said}` });
	const [first, blank, ...rest] = ended.err.trim().split('\n');
	expect(ended.code).toBe(1);
	expect(first).toMatch(sentence);
	expect([blank, ...rest]).toEqual(['', said]);
	expect(existsSync(project.path('node_modules/.declic-lock'))).toBe(false);
	expect(existsSync(project.path('.declic-install.lock'))).toBe(false);
});

test('an npm that refuses install scripts and leaves no Node is an error, not a crash', async () => {
	const project = fakeProject();
	rmSync(project.path('fake-node/bin/node'));
	const ended = await project.run('start');
	expect(ended.code).toBe(1);
	expect(ended.err).toContain('Les composants n’ont pas pu être installés');
});

test('Ctrl-C during the installation stops it and lets the next one in', async () => {
	const project = fakeProject();
	const { child, ended } = project.begin('start', [], { FAKE_NPM: 'dawdle:60000' });
	await vi.waitFor(() => expect(project.npmCalls()).toBe(1), 60_000);
	child.kill('SIGINT');
	expect(await ended).toMatchObject({ code: 130 });
	expect(await project.run('start')).toMatchObject({ code: 0 });
});

test('the exit code is the program’s', async () => {
	const project = fakeProject();
	expect(await project.run('test', ['exit', '3'])).toMatchObject({ code: 3 });
});

test('SIGTERM reaches the program once, however often it is sent', async () => {
	const project = fakeProject();
	const { child, ended, printed } = project.begin('start', ['wait']);
	await vi.waitFor(() => expect(printed()).toContain('{'), 60_000);
	child.kill('SIGTERM');
	child.kill('SIGTERM');
	const { code, out } = await ended;
	expect({ code, heard: out.includes('heard 1\n') }).toEqual({ code: 7, heard: true });
});

test('a program ended by a signal gives the code shells give', async () => {
	const project = fakeProject();
	const { child, ended, printed } = project.begin('start', ['sleep']);
	await vi.waitFor(() => expect(printed()).toContain('{'), 60_000);
	child.kill('SIGTERM');
	expect(await ended).toMatchObject({ code: 143 });
});

test('declic leaves its output to the command, even when it installs first', async () => {
	const project = fakeProject();
	const ended = await project.run('declic', ['doctor', '--json'], {}, tmpdir());
	expect(ended.out.trim().split('\n')).toHaveLength(1);
	expect(ended.err).toContain('Installation des composants');
	expect(callOf(ended)).toMatchObject({
		args: ['doctor', '--json'],
		cwd: realpathSync(tmpdir()),
		data: project.path('data')
	});
});

test('the data folder that is asked for is kept', async () => {
	const project = fakeProject();
	const ended = await project.run('declic', [], { DATA_DIR: '/srv/declic' });
	expect(callOf(ended).data).toBe('/srv/declic');
});

describe('the settings file of an installation', () => {
	const SETTINGS = `# L’adresse du site
ORIGIN="https://declic.exemple.fr"
; commentaire
DATA_DIR=donnees

  DECLIC_SECRET = une phrase = avec des signes # et des dièses
une ligne sans nom`;

	function installed() {
		const project = fakeProject();
		writeFileSync(project.path('declic.env'), SETTINGS);
		return project;
	}

	test('is read by the server and by every command, wherever the person is', async () => {
		const project = installed();
		for (const name of ['serve', 'declic']) {
			expect(callOf(await project.run(name, [], {}, tmpdir()))).toMatchObject({
				origin: 'https://declic.exemple.fr',
				data: project.path('donnees'),
				secret: 'une phrase = avec des signes # et des dièses'
			});
		}
	});

	test('gives way to the environment, and an empty variable says nothing', async () => {
		const env = { ORIGIN: 'http://localhost:3000', DECLIC_SECRET: '' };
		expect(callOf(await installed().run('serve', [], env))).toMatchObject({
			origin: 'http://localhost:3000',
			secret: expect.stringContaining('une phrase')
		});
	});

	test('is not for the trial', async () => {
		const { origin, data } = callOf(await installed().run('start'));
		expect({ origin, data }).toEqual({ origin: undefined, data: undefined });
	});

	test('may be elsewhere', async () => {
		const project = installed();
		writeFileSync(project.path('autre.env'), 'ORIGIN=https://autre.exemple.fr');
		const env = { DECLIC_SETTINGS: project.path('autre.env') };
		expect(callOf(await project.run('serve', [], env)).origin).toBe('https://autre.exemple.fr');
	});
});

test('packages that a link leads to are another installation’s, and stay', async () => {
	const project = fakeProject();
	const others = project.path('others');
	mkdirSync(join(others, 'pino'), { recursive: true });
	symlinkSync(others, project.path('node_modules'));
	expect(await project.run('start')).toMatchObject({ code: 0 });
	expect(existsSync(join(others, 'pino'))).toBe(true);
});
