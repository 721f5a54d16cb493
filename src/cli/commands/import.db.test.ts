import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/database/test-database.ts';
import { runHere } from '../run-here.fixture.ts';

const world = useTestDatabase();
const REGISTER = [
	'Ateliers SENOU - session 1 (janvier-février 2018)',
	'Groupe 1;9h00 - 10h30',
	'Nom Prénom;Né(e) en;11/01/2018;18/01/2018;25/01/2018',
	'AUBERT Jeannine;1945;E;X;X',
	'CARLIER François;1943;X;A;X',
	'DELATTRE Annie;1950;X;X;X'
].join('\n');

let folder: string;
let register: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-import-'));
	register = join(folder, 'registre.csv');
	await writeFile(register, REGISTER);
	const added = await run('centre', 'add', 'jacques-brel', '--name', 'Jacques Brel');
	expect(added.code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const env = () => ({ DATA_DIR: join(folder, 'data'), DATABASE_URL: world.ownerUrl });
const run = (...words: string[]) => runHere(words, env());
/** In a process of its own, which can be killed. */
const start = (words: string[]) =>
	spawn(process.execPath, ['src/cli/declic.ts', ...words], {
		env: { ...process.env, ...env() },
		stdio: 'ignore'
	});

const importing = (...files: string[]) => [
	'import',
	...files,
	'--centre',
	'jacques-brel',
	'--year',
	'2018'
];

async function countMarks(): Promise<number> {
	const { rows } = await world.owner.query<{ count: number }>(
		`select (select count(*) from attendances) + (select count(*) from imports)
			+ (select count(*) from people) + (select count(*) from cycles) as count`
	);
	return rows[0]!.count;
}

describe('declic import', () => {
	it('refuses an unknown centre, a missing file or an unreadable one, and writes nothing', async () => {
		const wrong = join(folder, 'photo.xlsx');
		await writeFile(wrong, 'this is no workbook');
		for (const [words, said] of [
			[['import', register, '--centre', 'inconnu', '--year', '2018'], 'inconnu'],
			[importing(join(folder, 'absent.csv')), '« absent.csv »'],
			[importing(register, wrong), 'photo.xlsx']
		] as const) {
			const { code, out, errors } = await run(...words);
			expect(code).toBe(1);
			expect(out).toBe('');
			expect(errors).toContain(said);
			expect(errors).not.toContain(folder);
		}
		expect(await countMarks()).toBe(0);
	});

	it('says everything and writes nothing in a dry run', async () => {
		const { code, out } = await run(...importing(register), '--dry-run', '--json');
		expect(code).toBe(0);
		const report = JSON.parse(out);
		expect(Object.keys(report).slice(0, 5)).toEqual([
			'written',
			'cycles',
			'people',
			'questions',
			'problems'
		]);
		expect(report).toMatchObject({ written: 0, cycles: 1, people: 3 });
		expect(out).not.toMatch(/aubert|carlier|delattre/i);
		expect(await countMarks()).toBe(0);
	});

	it('leaves nothing when it is killed in the middle, and everything the next time', async () => {
		const gate = await world.owner.connect();
		await gate.query('begin');
		await gate.query('lock table attendances in share mode');
		const command = start(importing(register));
		const closed = once(command, 'close');
		const waiting = await untilWaiting();
		command.kill('SIGKILL');
		await closed;
		await gate.query('rollback');
		gate.release();
		expect(waiting).toBe('attendances');
		await untilGone();
		expect(await countMarks()).toBe(0);
		const { code, out } = await run(...importing(register), '--json');
		expect(code).toBe(0);
		expect(JSON.parse(out).written).toBeGreaterThan(0);
		expect(await countMarks()).toBe(9 + 1 + 3 + 1);
	});

	it('tells a person what was understood, without naming anybody', async () => {
		const { code, out } = await run(...importing(register));
		expect(code).toBe(0);
		expect(out).toContain('Rien à écrire');
		expect(out).not.toContain('AUBERT');
	});
});

/** The table that the import waits for, once it does. */
async function untilWaiting(): Promise<string> {
	const { rows } = await world.owner.query<{ name: string }>(
		`select c.relname as name from pg_locks l join pg_class c on c.oid = l.relation
		where not l.granted
			and l.database = (select oid from pg_database where datname = current_database())`
	);
	return rows[0]?.name ?? untilWaiting();
}

async function untilGone(): Promise<void> {
	const { rows } = await world.owner.query(
		`select from pg_stat_activity where usename = 'declic_app' and datname = current_database()`
	);
	if (rows.length > 0) await untilGone();
}
