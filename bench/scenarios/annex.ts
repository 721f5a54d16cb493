import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { onScratchDatabase } from '#lib/platform/backup/scratch-database.ts';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { storeLargeYear } from '../../tests/documents/large-year.fixture.ts';
import type { Measured } from '../../tests/documents/measure-annex.fixture.ts';
import { line, type Line } from '../line.ts';
import type { BenchNetwork } from '../network.ts';

const run = promisify(execFile);
const SEANCES = 100_000;

/** The annex of a year of a hundred thousand séances, written by a process of its own. */
export async function* largeAnnex({ ownerUrl }: BenchNetwork): AsyncGenerator<Line> {
	const path = join(tmpdir(), `declic-bench-${process.pid}.xlsx`);
	const measured = await onScratchDatabase({ ownerUrl, dataDir: null }, async (url) => {
		await migrate(url, await readMigrations());
		const owner = new pg.Pool(poolSettings(url, 2));
		const centre = await storeLargeYear(owner, 'grande-annee', { seances: SEANCES, people: 2 });
		await owner.query('analyze');
		await owner.end();
		const program = 'tests/documents/measure-annex.fixture.ts';
		const { stdout } = await run(process.execPath, [program, appUrl(url), centre, path]);
		return JSON.parse(stdout) as Measured;
	});
	await rm(path, { force: true });
	const { milliseconds, aboveIdle } = measured;
	yield line('annex/100000 rows', milliseconds / 1000, 's');
	yield line('annex/100000 rows memory', aboveIdle.annex, 'MB');
	yield line('annex/100000 rows memory once counted', aboveIdle.annex - aboveIdle.report, 'MB');
}
