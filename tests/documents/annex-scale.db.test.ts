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
/** Of the process itself: what the database does beside, and who else is on the machine, vary. */
const CPU_MS = 15_000;
/** The pieces under way and the texts they share; the rows themselves would be twice that. */
const KEPT_MB = 6;
const patience = { timeout: 300_000 };

test('thirty thousand séances pass through without being kept', patience, async () => {
	const folder = await mkdtemp(join(tmpdir(), 'declic-annex-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const path = join(folder, 'annexe.xlsx');
	const scale = { seances: SEANCES, people: 2 };
	const centre = await storeLargeYear(world.owner, 'grande-annee', scale);
	const script = 'tests/documents/measure-annex.fixture.ts';
	const words = ['--expose-gc', script, appUrl(world.ownerUrl), centre, path];
	const { stdout } = await run(process.execPath, words);
	const { kept, cpuMilliseconds } = JSON.parse(stdout) as Measured;
	expect(kept).toBeLessThan(KEPT_MB);
	expect(cpuMilliseconds).toBeLessThan(CPU_MS);
	const workbook = await readWorkbook('annexe.xlsx', await readFile(path));
	if ('refusal' in workbook) throw new Error(workbook.message);
	expect(workbook.sheets.find(({ name }) => name === 'Séances')!.rows).toHaveLength(SEANCES + 1);
});
