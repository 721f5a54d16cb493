import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/', import.meta.url));

// What every entry of the fake project does: says how it was called, then what it is told.
const ENTRY = `
const [order, detail] = process.argv.slice(2);
// Ready to hear before it says that it is there.
if (order === 'wait') {
	let heard = 0;
	process.on('SIGTERM', () => {
		if (++heard === 1) setTimeout(() => { console.log('heard ' + heard); process.exit(7); }, 200);
	});
	process.stdin.resume();
}
console.log(JSON.stringify({
	args: process.argv.slice(2), cwd: process.cwd(), data: process.env.DATA_DIR, node: process.execPath,
	origin: process.env.ORIGIN, secret: process.env.DECLIC_SECRET,
	frugal: Object.fromEntries(['MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_', 'NODE_OPTIONS']
		.map((name) => [name, process.env[name]]))
}));
if (order === 'exit') process.exitCode = Number(detail);
if (order === 'sleep') setInterval(() => {}, 1000);
`;

// An npm that keeps count, and installs, fails or dawdles as FAKE_NPM tells it.
const NPM = `
const fs = require('node:fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
const [how, text] = (process.env.FAKE_NPM || 'install').split(':');
setTimeout(() => {
	if (how === 'fail') { console.error(text); process.exit(1); }
	fs.mkdirSync('node_modules', { recursive: true });
	// As the real one does, through a link if there is one.
	for (const name of fs.readdirSync('node_modules')) {
		fs.rmSync('node_modules/' + name, { recursive: true, force: true });
	}
	fs.symlinkSync('../fake-node', 'node_modules/node');
}, how === 'dawdle' ? Number(text) : 0);
`;

const PACKAGE = { name: 'fake', version: '1.0.0', dependencies: { node: 'file:fake-node' } };

export type Ended = { code: number | null; out: string; err: string };

/** A folder with our launchers and a "node" package that is the present Node. */
export function fakeProject() {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'declic-launch-')));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	cpSync(BIN, join(root, 'bin'), { recursive: true });
	for (const entry of [
		'src/serve/start.ts',
		'src/serve/serve.ts',
		'src/cli/declic.ts',
		'bench/run.ts',
		'tests/run.ts'
	]) {
		mkdirSync(join(root, entry, '..'), { recursive: true });
		writeFileSync(join(root, entry), ENTRY);
	}
	mkdirSync(join(root, 'fake-node', 'bin'), { recursive: true });
	symlinkSync(process.execPath, join(root, 'fake-node', 'bin', 'node'));
	writeFileSync(join(root, 'fake-node', 'package.json'), '{"name":"node","version":"1.0.0"}');
	writeFileSync(join(root, 'package.json'), JSON.stringify({ ...PACKAGE, type: 'module' }));
	writeFileSync(join(root, 'npm-fake.cjs'), NPM);
	const project = {
		root,
		/** Rewrites package-lock.json as a later version of the project would. */
		lock(revision: string) {
			const packages = {
				'': { ...PACKAGE, revision },
				'fake-node': { version: '1.0.0' },
				'node_modules/node': { resolved: 'fake-node', link: true }
			};
			const lock = { name: 'fake', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
			writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
		},
		/** Writes down what was installed, as npm does at the end of its own `npm ci`. */
		writeAsNpm(node: { version?: string; os?: string[] } = {}) {
			const packages = {
				'fake-node': { version: '1.0.0', ...node },
				'node_modules/node': { resolved: 'fake-node', link: true }
			};
			const written = join(root, 'node_modules', '.package-lock.json');
			writeFileSync(written, JSON.stringify({ lockfileVersion: 3, packages }));
		},
		/** How many times the fake npm was called. */
		npmCalls: () => {
			const calls = join(root, 'npm-calls');
			return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n').length : 0;
		},
		path: (...parts: string[]) => join(root, ...parts),
		begin: (name: string, args: string[] = [], env: NodeJS.ProcessEnv = {}, cwd = root) =>
			begin(root, name, args, env, cwd),
		run: (name: string, args: string[] = [], env: NodeJS.ProcessEnv = {}, cwd = root) =>
			begin(root, name, args, env, cwd).ended
	};
	project.lock('one');
	return project;
}

/** A launcher running; `ended` gives its exit code and all it printed. */
function begin(
	root: string,
	name: string,
	args: string[],
	env: NodeJS.ProcessEnv,
	cwd: string
): { child: ChildProcess; printed: () => string; ended: Promise<Ended> } {
	const { DATA_DIR: _data, npm_node_execpath: _node, ...ours } = process.env;
	const child = spawn(process.execPath, [join(root, 'bin', `${name}.mjs`), ...args], {
		cwd,
		env: { ...ours, npm_execpath: join(root, 'npm-fake.cjs'), ...env }
	});
	let out = '';
	let err = '';
	child.stdout.on('data', (text) => (out += text));
	child.stderr.on('data', (text) => (err += text));
	const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, out, err })));
	return { child, printed: () => out + err, ended };
}
