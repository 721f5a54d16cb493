import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeTileFile, readTileFile } from './tile-file.ts';

const INVENTED = 'tests/fixtures/map/rues.pmtiles';
let folder = '';
let path = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-tiles-'));
	mkdirSync(join(folder, 'map'));
	path = join(folder, 'map', 'rues.pmtiles');
});
afterEach(() => {
	closeTileFile();
	rmSync(folder, { recursive: true });
});

test('the pieces of the file that is there are its own, byte for byte', async () => {
	copyFileSync(INVENTED, path);
	const file = (await readTileFile(folder))!;
	const whole = readFileSync(path);
	expect(file).toMatchObject({ bytes: whole.length, zooms: [8, 14], tiles: expect.any(Number) });
	expect((await file.read({ first: 0, last: 126 })).equals(whole.subarray(0, 127))).toBe(true);
	const end = { first: whole.length - 5, last: whole.length - 1 };
	expect((await file.read(end)).equals(whole.subarray(-5))).toBe(true);
});

test('a new file takes the place of the former, whose pieces on their way still come', async () => {
	copyFileSync(INVENTED, path);
	const former = (await readTileFile(folder))!;
	expect(await readTileFile(folder)).toBe(former);
	const onItsWay = former.read({ first: 0, last: 1000 });
	rmSync(path);
	writeFileSync(path, Buffer.concat([readFileSync(INVENTED), Buffer.from('plus')]));
	const next = (await readTileFile(folder))!;
	expect(next.stamp).not.toBe(former.stamp);
	expect(next.bytes).toBe(former.bytes + 4);
	expect((await onItsWay).length).toBe(1001);
});

test('nothing there, or something else by that name: no streets', async () => {
	expect(await readTileFile(folder)).toBeNull();
	writeFileSync(path, 'un autre fichier, assez long pour un en-tête : '.repeat(5));
	expect(await readTileFile(folder)).toBeNull();
});
