import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listing, opened, refused, sharedFolder, temporaryFolder } from './data-folders.ts';

const made = sharedFolder();

/** Takes a part of a folder that works away for one test, leaving `instead` in its place if any. */
function damage(part: string, instead?: string | Buffer): string {
	const path = join(made.dataDir, part);
	const aside = `${made.dataDir}.aside`;
	renameSync(path, aside);
	if (instead !== undefined) writeFileSync(path, instead);
	onTestFinished(() => {
		rmSync(path, { recursive: true, force: true });
		renameSync(aside, path);
	});
	return made.dataDir;
}

/** Refused with one French sentence, not a file having changed. */
async function expectUntouched(dataDir: string, refusal: string, words: RegExp): Promise<void> {
	const before = listing(dataDir);
	const answer = await refused({ dataDir });
	expect(answer.refusal).toBe(refusal);
	expect(answer.message).toMatch(words);
	expect(answer.message).toMatch(/^[^\n]+\.$/);
	expect(listing(dataDir)).toBe(before);
}

test('a folder of holiday photos is refused untouched', async () => {
	const dataDir = temporaryFolder();
	mkdirSync(join(dataDir, 'photos'));
	writeFileSync(join(dataDir, 'photos', 'plage.jpg'), 'sable');
	await expectUntouched(dataDir, 'foreign-folder', /« photos ».*DATA_DIR/);
	mkdirSync(join(dataDir, 'postgres'));
	await expectUntouched(dataDir, 'foreign-folder', /« photos »/);
});

test('a database that Déclic did not make is refused untouched', async () => {
	const dataDir = temporaryFolder();
	mkdirSync(join(dataDir, 'postgres'));
	writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
	await expectUntouched(dataDir, 'foreign-cluster', /DATABASE_URL/);
});

test('a database of another major version is refused untouched', async () => {
	await expectUntouched(damage('postgres/PG_VERSION', '17\n'), 'other-version', /PostgreSQL 17/);
});

test.for(['PG_VERSION', 'global/pg_control', 'declic.json'])(
	'a database whose %s is empty is refused untouched',
	async (part) => {
		await expectUntouched(damage(`postgres/${part}`, ''), 'damaged', /abîmée.*sauvegarde/);
	}
);

test.for(['PG_VERSION', 'global/pg_control', 'pg_wal'])(
	'a database without its %s is refused untouched',
	async (part) => {
		await expectUntouched(damage(`postgres/${part}`), 'damaged', /abîmée.*sauvegarde/);
	}
);

test('a database with scrambled control data is refused by one sentence', async () => {
	const dataDir = damage('postgres/global/pg_control', Buffer.alloc(8192, 7));
	const { refusal, message } = await refused({ dataDir });
	expect({ refusal, lines: message.split('\n').length }).toEqual({ refusal: 'damaged', lines: 1 });
});

test('a database that has left its folder is asked for, not made anew', async () => {
	await expectUntouched(damage('postgres'), 'damaged', /introuvable/);
});

test.for([['that of another folder', 'autre'] as const, ['lost', undefined] as const])(
	'a database whose password is %s is refused untouched',
	async ([, instead]) => {
		const dataDir = damage('postgres.password', instead);
		await expectUntouched(dataDir, 'wrong-password', /postgres\.password/);
	}
);

test('a folder written by a later Déclic is refused untouched', async () => {
	const dataDir = damage('postgres.json', '{"format":2}');
	await expectUntouched(dataDir, 'other-version', /plus récente de Déclic/);
});

test('after all that, the folder with its parts back in place still opens', async () => {
	const server = await opened(made);
	expect(server.startedHere).toBe(true);
	await server.stop();
});

test('a file in the place of the folder is refused untouched', async () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'data'), 'une liste de courses');
	for (const dataDir of [join(folder, 'data'), join(folder, 'data', 'deeper')]) {
		expect((await refused({ dataDir })).refusal).toBe('not-a-folder');
	}
	expect(existsSync(join(folder, 'data', 'deeper'))).toBe(false);
});
