import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDeclic } from '../../src/cli/run-declic.fixture.ts';
import { emptyDatabase, run, temporaryFolder } from './stage.ts';

const SEASON = ['ateliers-informatiques-2018.xlsx', 'numerikids-2018.csv', 'senou-2018.xlsx'].map(
	(name) => join('seeds', 'season-2018', name)
);
const MOMENT = { DECLIC_NOW: '2026-11-24T08:30:00Z' };

async function declic(env: NodeJS.ProcessEnv, ...words: string[]): Promise<string> {
	const { code, out, errors } = await runDeclic(words, { ...MOMENT, ...env });
	if (code !== 0) throw new Error(errors);
	return out;
}

/** The year 2018 as the funders receive it, byte for byte. */
async function papersOf(env: NodeJS.ProcessEnv, folder: string): Promise<string[]> {
	const formats = ['json', 'html', 'pdf'];
	const papers: string[] = [];
	for (const format of formats) {
		const out = join(folder, `bilan.${format}`);
		const year = ['--centre', 'jacques-brel', '--year', '2018'];
		await declic(env, 'report', ...year, '--format', format, '--out', out);
		const bytes = readFileSync(out);
		const digest = createHash('sha256').update(bytes).digest('hex');
		papers.push(`${format} ${bytes.length} ${digest}`);
	}
	return papers;
}

test('a network moves from the PC to a rented database and back, and its report is the same', async () => {
	const folder = temporaryFolder();
	chmodSync(folder, 0o755);
	const pc = { DATA_DIR: join(folder, 'pc'), DATABASE_URL: '' };
	await declic(pc, 'centre', 'add', 'jacques-brel', '--name', 'Jacques Brel', '--commune', '62643');
	await declic(pc, 'import', ...SEASON, '--centre', 'jacques-brel', '--year', '2018');
	const before = await papersOf(pc, folder);

	const [there, back] = [join(folder, 'aller.tar.zst'), join(folder, 'retour.tar.zst')];
	expect(await run('backup', [there], { ...pc, ...MOMENT }).ended).toMatchObject({ code: 0 });
	const rented = { DATA_DIR: join(folder, 'loue'), DATABASE_URL: (await emptyDatabase()).url };
	expect(await run('restore', [there], rented).ended).toMatchObject({ code: 0 });
	expect(await papersOf(rented, folder)).toEqual(before);
	const keys = (which: { DATA_DIR: string }) => readFileSync(join(which.DATA_DIR, 'secrets.json'));
	expect(keys(rented)).toEqual(keys(pc));

	expect(await run('backup', [back], { ...rented, ...MOMENT }).ended).toMatchObject({ code: 0 });
	const newPc = { DATA_DIR: join(folder, 'nouveau'), DATABASE_URL: '' };
	mkdirSync(newPc.DATA_DIR);
	expect(await run('restore', [back], newPc).ended).toMatchObject({ code: 0 });
	expect(await papersOf(newPc, folder)).toEqual(before);
	expect(keys(newPc)).toEqual(keys(pc));
});
