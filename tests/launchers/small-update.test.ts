import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { update } from '../../bin/update/update.mjs';
import { root } from '../house/project-files.ts';

// The order of an update, on an installation of four files. That the real one saves, migrates and
// serves is seen at night (tests/production/update.night.db.test.ts).

/** Each step writes its name in the data folder; what it is told to do comes with the version. */
const step = (name: string) =>
	`require('node:fs').appendFileSync(process.env.DATA_DIR + '/steps', '${name} ');`;
const FILES = {
	'package-lock.json': '{}',
	'package.json': '{}',
	'.gitignore': 'node_modules/\n.declic-update/\n',
	'src/serve/serve.ts': step('prepared'),
	'src/backup/backup.ts': step('saved'),
	'src/serve/migrate.ts': step('migrated')
};

let folder: string;
let clone: string;
let said: string[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-small-update-'));
	clone = join(folder, 'installed');
	mkdirSync(join(folder, 'desk'));
	mkdirSync(join(folder, 'data'));
	vi.stubEnv('DATA_DIR', join(folder, 'data'));
	git('desk', 'init', '--quiet', '--initial-branch=main');
	git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'declic.git');
	publish('v0.2.0', FILES);
	git('.', 'clone', '--quiet', join(folder, 'declic.git'), clone);
	symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
	said = [];
	vi.spyOn(console, 'error').mockImplementation((line) => said.push(line));
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true, force: true });
});

function git(where: string, ...words: string[]): string {
	const identity = ['-c', 'user.name=Essai', '-c', 'user.email=essai@exemple.fr'];
	const cwd = join(folder, where);
	return execFileSync('git', [...identity, ...words], { cwd, encoding: 'utf8' }).trim();
}

function publish(version: string, files: Record<string, string>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, 'desk', path)), { recursive: true });
		writeFileSync(join(folder, 'desk', path), text);
	}
	git('desk', 'add', '--all');
	git('desk', 'commit', '--quiet', `--message=${version}`);
	git('desk', 'tag', version);
	git('desk', 'push', '--quiet', '../declic.git', 'main', version);
}

async function updated(): Promise<{ code: number; said: string }> {
	const code = await update(clone, undefined, (line) => said.push(line));
	expect(existsSync(join(clone, '.declic-update'))).toBe(false);
	return { code, said: said.join('\n') };
}

const version = () => git('installed', 'describe', '--tags');
const steps = () => {
	const path = join(folder, 'data', 'steps');
	return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
};

test('up to date, it says so and changes nothing', async () => {
	expect(await updated()).toEqual({ code: 0, said: 'Déclic est à jour.' });
	expect([version(), steps()]).toEqual(['v0.2.0', '']);
});

test('a new version is made ready, the data saved then brought forward, and it takes its place', async () => {
	publish('v0.3.0', { 'news.txt': 'new' });
	expect(await updated()).toMatchObject({ code: 0, said: expect.stringContaining('v0.3.0') });
	expect([version(), steps()]).toEqual(['v0.3.0', 'prepared saved migrated']);
});

test.each([
	['src/serve/serve.ts', 'n’ont pas pu être préparées', ''],
	['src/serve/migrate.ts', 'la version précédente continue de servir', 'prepared saved']
])('%s fails: the version that serves stays in its place', async (path, words, done) => {
	publish('v0.3.0', { [path]: 'process.exit(1);' });
	expect(await updated()).toMatchObject({ code: 1, said: expect.stringContaining(words) });
	expect([version(), steps()]).toEqual(['v0.2.0', done]);
});

test('a repository that does not answer changes nothing', async () => {
	renameSync(join(folder, 'declic.git'), join(folder, 'away.git'));
	expect(await updated()).toMatchObject({
		code: 1,
		said: expect.stringContaining('ne répond pas')
	});
	expect([version(), steps()]).toEqual(['v0.2.0', '']);
});

test('files changed by hand are not run over', async () => {
	publish('v0.3.0', { 'news.txt': 'new' });
	appendFileSync(join(clone, 'package.json'), '\n');
	const ran = await updated();
	expect(ran.code).toBe(1);
	expect(ran.said).toMatch(/ont été modifiés ici[^]*package\.json/);
	expect([version(), steps()]).toEqual(['v0.2.0', '']);
});
