import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { appUrl } from '#lib/platform/database/roles.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { storeLargeYear } from './large-year.fixture.ts';
import type { Measured } from './measure-annex.fixture.ts';

const run = promisify(execFile);
const world = useTestDatabase();

/** What a hundred thousand take is measured in docs/decisions; these are enough to see rows kept. */
const SEANCES = 30_000;

async function written(slug: string, seances: number) {
	const folder = await mkdtemp(join(tmpdir(), 'declic-annex-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const path = join(folder, 'annexe.xlsx');
	const centre = await storeLargeYear(world.owner, slug, { seances, people: 2 });
	const script = 'tests/documents/measure-annex.fixture.ts';
	const words = ['--expose-gc', script, appUrl(world.ownerUrl), centre, path];
	const { stdout } = await run(process.execPath, words);
	return { path, ...(JSON.parse(stdout) as Measured) };
}

test('thirty thousand séances pass through without being kept', async () => {
	const half = await written('demi-annee', SEANCES / 2);
	const whole = await written('grande-annee', SEANCES);
	// A row that was kept would take several hundred; the texts that rows share take some thirty.
	expect((whole.keptBytes - half.keptBytes) / (SEANCES / 2)).toBeLessThan(100);
	expect(whole.cpuMilliseconds / half.cpuMilliseconds).toBeLessThan(2.6);
	const workbook = await readWorkbook('annexe.xlsx', await readFile(whole.path));
	if ('refusal' in workbook) throw new Error(workbook.message);
	expect(workbook.sheets.find(({ name }) => name === 'Séances')!.rows).toHaveLength(SEANCES + 1);
});
