import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FRUGAL } from '../../bin/launch.mjs';

const BUILDER = pathToFileURL('src/serve/build-when-changed.ts').href;
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-build-'));
	await write('src/lib/page.ts', 'one');
	await write('src/lib/page.test.ts', 'a test');
	await write('content/words.json', '{}');
	await write('package-lock.json', '{}');
	// Counts the builds, where the real one would write the site.
	await write(
		'node_modules/vite/bin/vite.js',
		`const { appendFileSync, existsSync, mkdirSync } = require('node:fs');
		if (process.env.NODE_OPTIONS) { console.error('too little memory'); process.exit(1); }
		if (existsSync('broken')) { console.error('page.ts: unexpected token'); process.exit(1); }
		// A build that lasts until somebody else waits for it, or has built beside it.
		const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
		for (let n = 0; existsSync('lasting') && !existsSync('waiting') && n < 250; n += 1) pause();
		mkdirSync('build', { recursive: true });
		appendFileSync('builds', 'x');`
	);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), text);
}

/** Starts once in the folder: what it said, the refusal, and how many builds there were in all. */
async function start() {
	const program = `
		import { writeFileSync } from 'node:fs';
		import { buildWhenChanged } from '${BUILDER}';
		const said = [];
		const refusal = await buildWhenChanged((line) => {
			said.push(line);
			if (line.includes('patientez')) writeFileSync('waiting', '');
		});
		process.stdout.write(JSON.stringify({ said, refusal }));`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
		cwd: folder,
		env: { ...process.env, ...FRUGAL }
	});
	let out = '';
	child.stdout.on('data', (chunk) => (out += chunk));
	await once(child, 'close');
	const builds = await readFile(join(folder, 'builds'), 'utf8').catch(() => '');
	return { ...(JSON.parse(out) as { said: string[]; refusal: unknown }), builds: builds.length };
}

test('the site is built the first time, then only when a source changed', async () => {
	expect(await start()).toMatchObject({ builds: 1, refusal: null, said: [expect.any(String)] });
	expect(await start()).toMatchObject({ builds: 1, said: [] });
	await write('src/lib/page.test.ts', 'another test');
	await write('src/lib/.DS_Store', 'where its window was');
	expect(await start()).toMatchObject({ builds: 1, said: [] });
	await write('content/words.json', '{"a": 1}');
	expect(await start()).toMatchObject({ builds: 2 });
	await write('src/lib/page.ts', 'two');
	expect(await start()).toMatchObject({ builds: 3 });
	expect(await start()).toMatchObject({ builds: 3, said: [] });
});

test('a file added, renamed or removed is a change', async () => {
	await start();
	await write('src/lib/other.ts', 'one');
	expect((await start()).builds).toBe(2);
	await cp(join(folder, 'src/lib/other.ts'), join(folder, 'src/lib/another.ts'));
	await rm(join(folder, 'src/lib/other.ts'));
	expect((await start()).builds).toBe(3);
	await rm(join(folder, 'src/lib/another.ts'));
	expect((await start()).builds).toBe(4);
});

test('what was built in another folder, and moved, is not built again', async () => {
	await start();
	const moved = `${folder}-moved`;
	await rename(folder, moved);
	folder = moved;
	expect(await start()).toMatchObject({ builds: 1, said: [] });
});

test('two that start at once build once, and the second waits for the first', async () => {
	await write('lasting', '');
	const both = await Promise.all([start(), start()]);
	expect(both.map(({ refusal }) => refusal)).toEqual([null, null]);
	expect(both.flatMap(({ said }) => said).sort()).toEqual([
		expect.stringContaining('Préparation des pages'),
		expect.stringContaining('patientez')
	]);
	expect((await start()).builds).toBe(1);
});

test('a build that fails is refused with its last words, and tried again the next time', async () => {
	await write('broken', '');
	expect(await start()).toMatchObject({
		builds: 0,
		refusal: { refusal: 'build', message: expect.stringContaining('unexpected token') }
	});
	await rm(join(folder, 'broken'));
	expect(await start()).toMatchObject({ builds: 1, refusal: null });
});
