import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-bench-'));
	// Open for passage, so that a server run by another account keeps its cluster in it.
	await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bench = (...words: string[]) =>
	run(process.execPath, ['bench/run.ts', '--scale', '0.001', ...words], {
		env: { ...process.env, BENCH_DIR: folder, DATABASE_URL: '', DATA_DIR: '' }
	});

test('prepares its own network once, prints a line a measure, and checks the targets', async () => {
	const { stdout, stderr } = await bench('--only', 'report', '--check');
	const lines = stdout
		.trim()
		.split('\n')
		.map((text) => JSON.parse(text) as Record<string, unknown>);
	expect(lines.map(({ name }) => name)).toEqual([
		'year-report',
		'year-report/median',
		'network-year'
	]);
	for (const line of lines) {
		expect(line).toEqual({
			name: expect.any(String),
			value: expect.any(Number),
			unit: 'ms',
			baseline: expect.any(Number),
			ratio: expect.any(Number),
			against: expect.any(String)
		});
	}
	expect(stderr).toMatch(/\d of 2 targets met\./);
	const [made, ...others] = await readdir(folder);
	expect(others).toEqual([]);
	const again = await bench('--only', 'report');
	expect(again.stderr).not.toContain('Seeding');
	expect(await readdir(folder)).toEqual([made]);
	expect((await readdir(join(folder, made!))).filter((name) => name.endsWith('.lock'))).toEqual([]);
}, 180_000);
