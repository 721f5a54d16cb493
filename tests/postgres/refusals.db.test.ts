import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listing, opened, refused, temporaryFolder } from './data-folders.ts';

let made = '';

beforeAll(async () => {
	made = mkdtempSync(join(tmpdir(), 'declic-made-'));
	chmodSync(made, 0o755);
	await (await opened({ dataDir: made })).stop();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A copy of a folder that works, for a test to damage. */
function copyOfMade(): string {
	const dataDir = join(temporaryFolder(), 'data');
	cpSync(made, dataDir, { recursive: true, preserveTimestamps: true });
	return dataDir;
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

test('a copy that nobody damaged opens', async () => {
	await (await opened({ dataDir: copyOfMade() })).stop();
});

test('a folder of holiday photos is refused untouched', async () => {
	const dataDir = temporaryFolder();
	mkdirSync(join(dataDir, 'photos'));
	writeFileSync(join(dataDir, 'photos', 'plage.jpg'), 'sable');
	await expectUntouched(dataDir, 'foreign-folder', /« photos ».*DATA_DIR/);
});

test('a database that Déclic did not make is refused untouched', async () => {
	const dataDir = temporaryFolder();
	mkdirSync(join(dataDir, 'postgres'));
	writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
	await expectUntouched(dataDir, 'foreign-cluster', /DATABASE_URL/);
});

test('a database of another major version is refused untouched', async () => {
	const dataDir = copyOfMade();
	writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
	await expectUntouched(dataDir, 'other-version', /PostgreSQL 17/);
});

test.for(['PG_VERSION', 'global/pg_control', 'declic.json'])(
	'a database whose %s is empty is refused untouched',
	async (part) => {
		const dataDir = copyOfMade();
		truncateSync(join(dataDir, 'postgres', part));
		await expectUntouched(dataDir, 'damaged', /abîmée.*sauvegarde/);
	}
);

test.for(['PG_VERSION', 'global/pg_control', 'pg_wal'])(
	'a database without its %s is refused untouched',
	async (part) => {
		const dataDir = copyOfMade();
		rmSync(join(dataDir, 'postgres', part), { recursive: true });
		await expectUntouched(dataDir, 'damaged', /abîmée.*sauvegarde/);
	}
);

test('a database with scrambled control data is refused by one sentence', async () => {
	const dataDir = copyOfMade();
	writeFileSync(join(dataDir, 'postgres', 'global/pg_control'), Buffer.alloc(8192, 7));
	const { refusal, message } = await refused({ dataDir });
	expect({ refusal, lines: message.split('\n').length }).toEqual({ refusal: 'damaged', lines: 1 });
});

test('a database that has left its folder is asked for, not made anew', async () => {
	const dataDir = copyOfMade();
	rmSync(join(dataDir, 'postgres'), { recursive: true });
	await expectUntouched(dataDir, 'damaged', /introuvable/);
});

test.for([['that of another folder', 'autre'] as const, ['lost', null] as const])(
	'a database whose password is %s is refused untouched',
	async ([, password]) => {
		const dataDir = copyOfMade();
		const file = join(dataDir, 'postgres.password');
		if (password) writeFileSync(file, password);
		else rmSync(file);
		await expectUntouched(dataDir, 'wrong-password', /postgres\.password/);
	}
);

test('a folder written by a later Déclic is refused untouched', async () => {
	const dataDir = copyOfMade();
	writeFileSync(join(dataDir, 'postgres.json'), '{"format":2}');
	await expectUntouched(dataDir, 'other-version', /plus récente de Déclic/);
});

test('a file in the place of the folder is refused untouched', async () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'data'), 'une liste de courses');
	for (const dataDir of [join(folder, 'data'), join(folder, 'data', 'deeper')]) {
		expect((await refused({ dataDir })).refusal).toBe('not-a-folder');
	}
	expect(existsSync(join(folder, 'data', 'deeper'))).toBe(false);
});
