import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPassphrase, refuseWeak } from './passphrase.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-passphrase-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first line of a file, else the environment, else none', async () => {
	const file = join(folder, 'phrase');
	writeFileSync(file, ' cheval batterie \r\nautre ligne\n');
	const env = { DECLIC_BACKUP_PASSPHRASE: 'agrafe' };
	expect(await readPassphrase(file, env)).toEqual({ passphrase: ' cheval batterie ' });
	expect(await readPassphrase(null, env)).toEqual({ passphrase: 'agrafe' });
	expect(await readPassphrase(null, { DECLIC_BACKUP_PASSPHRASE: '' })).toEqual({
		passphrase: null
	});
});

test('a file that is absent or begins with an empty line is refused', async () => {
	const file = join(folder, 'phrase');
	const refused = { refusal: 'unreadable-passphrase', message: expect.stringContaining(file) };
	expect(await readPassphrase(file, {})).toEqual(refused);
	writeFileSync(file, '\ncheval\n');
	expect(await readPassphrase(file, {})).toEqual(refused);
});

test('one that is found by trying seals nothing', () => {
	expect(refuseWeak('onze lettre')).toMatchObject({ refusal: 'weak-passphrase' });
	expect([refuseWeak('douze lettre'), refuseWeak(null)]).toEqual([null, null]);
});
