import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tenth } from '../../../../tests/gate/night.ts';
import { headOf, TAIL_FRAME } from './archive-format.ts';
import { sealQuickly, tarOf } from './archive.fixture.ts';
import { checkArchive } from './check-archive.ts';
import { isSealed } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

const PASSPHRASE = 'cheval batterie agrafe correcte';
const WORDS = { cafes: ['mardi\njeudi\n', 'samedi\n'], thes: [] };
let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-archive-'));
	file = join(folder, 'soir.tar.zst');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (passphrase: string | null = null, change = {}) =>
	writeArchive(file, tarOf(WORDS, change), passphrase);
const refusalOf = async (passphrase: string | null = null) => {
	const checked = await checkArchive(file, passphrase);
	return 'refusal' in checked ? checked.refusal : null;
};

test('what is written is read again, sealed or not', async () => {
	for (const passphrase of [null, PASSPHRASE]) {
		const written = await write(passphrase);
		const bytes = readFileSync(file);
		const sha256 = createHash('sha256').update(bytes).digest();
		expect(written).toEqual({ bytes: bytes.length, sha256 });
		expect(await isSealed(file)).toBe(passphrase !== null);
		expect(bytes.includes('mardi')).toBe(false);
		const checked = await checkArchive(file, passphrase);
		expect(checked).toMatchObject({
			keys: null,
			manifest: {
				tables: [
					{ name: 'cafes', rows: 3 },
					{ name: 'thes', rows: 0 }
				]
			}
		});
		rmSync(file);
	}
});

const hasZstd = spawnSync('zstd', ['--version']).status === 0;

test('whoever has no Déclic opens it with standard tools', async ({ skip }) => {
	skip(!hasZstd, 'zstd is not installed');
	await write();
	const tar = execFileSync('zstd', ['-dc', file]);
	const listed = execFileSync('tar', ['-tf', '-'], { input: tar, encoding: 'utf8' });
	expect(listed.split('\n')).toEqual([
		...['tables/cafes/000001.copy', 'tables/cafes/000002.copy', 'manifest.json', '']
	]);
	const words = execFileSync('tar', ['-xOf', '-', 'tables/cafes/000001.copy'], { input: tar });
	expect(words.toString()).toBe('mardi\njeudi\n');
});

test('only its owner reads it, and a file already there is not replaced', async () => {
	await write();
	if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
	const before = readFileSync(file);
	expect(await write()).toMatchObject({
		refusal: 'already-there',
		message: expect.stringContaining(file)
	});
	expect(readFileSync(file)).toEqual(before);
	expect(readdirSync(folder)).toEqual(['soir.tar.zst']);
});

test('a backup that fails midway leaves no file at all', async () => {
	async function* failing() {
		yield* tarOf(WORDS);
		throw new Error('the database went away');
	}
	await expect(writeArchive(file, failing(), null)).rejects.toThrow('went away');
	expect(readdirSync(folder)).toEqual([]);
});

test('given up, it leaves no file either', async () => {
	const asked = new AbortController();
	async function* slow() {
		yield* tarOf(WORDS);
		asked.abort();
		yield Buffer.alloc(512);
	}
	expect(await writeArchive(file, slow(), null, asked.signal)).toMatchObject({
		refusal: 'interrupted'
	});
	expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is not there is told', async () => {
	file = join(folder, 'clé-usb', 'soir.tar.zst');
	expect(await write()).toMatchObject({ refusal: 'not-written' });
});

describe('a damaged archive is refused', () => {
	test('whichever byte is changed', async () => {
		await write();
		const whole = readFileSync(file);
		for (let at = 0; at < whole.length; at += 1) {
			const changed = Buffer.from(whole);
			changed[at]! ^= 0x10;
			writeFileSync(file, changed);
			expect([at, await refusalOf()]).toEqual([
				at,
				expect.stringMatching(/^(damaged-archive|foreign-file)$/)
			]);
		}
	});

	test('wherever it is cut', async () => {
		await write();
		const whole = readFileSync(file);
		for (let length = 0; length < whole.length; length += 1) {
			writeFileSync(file, whole.subarray(0, length));
			expect([length, await refusalOf()]).toEqual([
				length,
				expect.stringMatching(/^(damaged-archive|foreign-file)$/)
			]);
		}
	});

	test('with something written behind its end', async () => {
		await write();
		writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]));
		expect(await refusalOf()).toBe('damaged-archive');
	});

	test('with a manifest that says other rows than it has, all checksums being right', async () => {
		await writeArchive(
			file,
			tarOf(WORDS, {
				tables: [{ name: 'cafes', columns: ['word'], rows: 2, bytes: 19, sha256: 'a'.repeat(64) }]
			}),
			null
		);
		expect(await refusalOf()).toBe('damaged-archive');
	});

	test('sealed, cut or changed anywhere', async () => {
		await write();
		await sealQuickly(file, PASSPHRASE);
		const whole = readFileSync(file);
		for (let at = 22; at < whole.length; at += 5) {
			const changed = Buffer.from(whole);
			changed[at]! ^= 1;
			writeFileSync(file, changed);
			expect([at, await refusalOf(PASSPHRASE)]).toEqual([
				at,
				expect.stringMatching(/^(damaged-archive|wrong-passphrase)$/)
			]);
		}
		for (let length = 22; length < whole.length; length += 7) {
			writeFileSync(file, whole.subarray(0, length));
			expect([length, await refusalOf(PASSPHRASE)]).toEqual([length, 'damaged-archive']);
		}
	});
});

describe('what is not one of ours is told apart', () => {
	test.each([
		['an empty file', ''],
		['a text', 'bonjour '.repeat(40)],
		['another compressed file', Buffer.from('28b52ffd0458', 'hex')]
	])('%s', async (_what, content) => {
		writeFileSync(file, content);
		expect(await refusalOf()).toBe('foreign-file');
	});

	test('a folder, a file that is not there', async () => {
		expect(await refusalOf()).toBe('absent-archive');
		mkdirSync(file);
		expect(await refusalOf()).toBe('foreign-file');
	});

	test('any bytes at all', async () => {
		const anything = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
			writeFileSync(file, bytes);
			expect(await refusalOf()).toBe('foreign-file');
		});
		await fc.assert(anything, { numRuns: tenth(100) });
	});
});

test('an archive of a later format is told to be newer, if it is whole', async () => {
	const body = Buffer.concat([headOf(2), Buffer.from('whatever it will be'), TAIL_FRAME]);
	const whole = Buffer.concat([body, createHash('sha256').update(body).digest()]);
	writeFileSync(file, whole);
	expect(await refusalOf()).toBe('newer-archive');
	whole[30]! ^= 1;
	writeFileSync(file, whole);
	expect(await refusalOf()).toBe('damaged-archive');
});

describe('a sealed archive', () => {
	test('says that it needs its passphrase, and does not take another', async () => {
		await write();
		await sealQuickly(file, PASSPHRASE);
		expect(await refusalOf()).toBe('sealed-archive');
		expect(await refusalOf('une autre phrase')).toBe('wrong-passphrase');
		expect(await refusalOf(PASSPHRASE)).toBeNull();
	});
});

test('every refusal is one sentence that names the file', async () => {
	writeFileSync(file, 'bonjour');
	const checked = await checkArchive(file, null);
	expect(checked).toMatchObject({
		message: expect.stringMatching(/^[^.]+ .*soir\.tar\.zst .*[^.]\.$/)
	});
});
