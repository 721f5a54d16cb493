import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PMTiles, FetchSource } from 'pmtiles';
import { closeTileFile } from '#lib/platform/tiles/tile-file.ts';
import { GET } from './+server.ts';

const whole = readFileSync('tests/fixtures/map/rues.pmtiles');
let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-streets-'));
	mkdirSync(join(folder, 'map'));
	copyFileSync('tests/fixtures/map/rues.pmtiles', join(folder, 'map/rues.pmtiles'));
});
afterAll(() => {
	closeTileFile();
	rmSync(folder, { recursive: true });
});

async function ask(headers: Record<string, string> = {}, query = '', dataDir = folder) {
	const request = new Request(`http://ici/carte/rues.pmtiles${query}`, { headers });
	const event = { request, url: new URL(request.url), locals: { world: { dataDir } } };
	return GET(event as unknown as Parameters<typeof GET>[0]) as Promise<Response>;
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test('a piece is given as it is asked for, and says of how much', async () => {
	const piece = await ask({ range: 'bytes=100-299' });
	expect(piece.status).toBe(206);
	expect(piece.headers.get('content-range')).toBe(`bytes 100-299/${whole.length}`);
	expect((await bytesOf(piece)).equals(whole.subarray(100, 300))).toBe(true);
	expect((await ask({ range: 'bytes=900000-900001' })).status).toBe(416);
});

test('the whole of it is given to a kiosk that keeps it', async () => {
	const answer = await ask();
	expect([answer.status, answer.headers.get('content-length')]).toEqual([200, `${whole.length}`]);
	expect((await bytesOf(answer)).equals(whole)).toBe(true);
});

test('asked for by its stamp it is kept for good; without, it is looked at again', async () => {
	const etag = (await ask()).headers.get('etag')!;
	const stamped = await ask({ range: 'bytes=0-9' }, `?v=${etag.replaceAll('"', '')}`);
	expect(stamped.headers.get('cache-control')).toContain('immutable');
	expect((await ask({}, '?v=autre')).headers.get('cache-control')).toBe('no-cache');
	expect((await ask({ 'if-none-match': etag })).status).toBe(304);
	// The file has changed since she took its first pieces: no piece of the new one is taken for them.
	expect((await ask({ range: 'bytes=0-9', 'if-range': '"autre"' })).status).toBe(200);
	expect((await ask({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
});

test('where nobody has made the streets, there are none', async () => {
	await expect(ask({}, '', join(folder, 'ailleurs'))).rejects.toMatchObject({ status: 404 });
});

test('read as the map reads it, a tile holds its streets', async () => {
	const source = new FetchSource('http://ici/carte/rues.pmtiles');
	const network = globalThis.fetch;
	globalThis.fetch = (async (_url: string, { headers }: { headers: Headers }) =>
		ask(Object.fromEntries(headers))) as unknown as typeof fetch;
	try {
		const tile = await new PMTiles(source).getZxy(14, 8264, 5505);
		expect(Buffer.from(tile!.data).toString()).toContain('Rue de la Marée');
	} finally {
		globalThis.fetch = network;
	}
});
