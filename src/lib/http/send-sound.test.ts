import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRecording, sendSound } from './send-sound.ts';

const SOUND = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-send-sound-'));
	await writeFile(join(folder, 'a.mp3'), SOUND);
});
afterAll(() => rm(folder, { recursive: true }));

const asked = (headers: Record<string, string> = {}) =>
	sendSound(new Request('http://localhost/a.mp3', { headers }), join(folder, 'a.mp3'));
const told = ({ status, headers }: Response) => [
	status,
	headers.get('content-range'),
	headers.get('content-length')
];

test('the whole sound, kept for a year by the browser', async () => {
	const answer = await asked();
	expect(told(answer)).toEqual([200, null, '1000']);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'audio/mpeg',
		'accept-ranges': 'bytes',
		'cache-control': 'public, max-age=31536000, immutable',
		etag: expect.stringMatching(/^"[0-9a-f]{32}"$/)
	});
	expect(await answer.bytes()).toEqual(SOUND);
});

test.each([
	['bytes=0-1', 0, 1],
	['bytes=0-', 0, 999],
	['bytes=990-', 990, 999],
	['bytes=990-5000', 990, 999],
	['bytes=-10', 990, 999],
	['bytes=-5000', 0, 999],
	['bytes=999-999', 999, 999]
])('%s: that part and no other', async (range, first, last) => {
	const answer = await asked({ range });
	expect(told(answer)).toEqual([206, `bytes ${first}-${last}/1000`, String(last + 1 - first)]);
	expect(await answer.bytes()).toEqual(SOUND.slice(first, last + 1));
});

test.each(['bytes=1000-', 'bytes=1000-1200', 'bytes=-0'])(
	'%s is in no sound: 416',
	async (range) => {
		const answer = await asked({ range });
		expect(told(answer)).toEqual([416, 'bytes */1000', null]);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(await answer.bytes()).toHaveLength(0);
	}
);

test.each(['bytes=5-2', 'bytes=-', 'bytes=0-1,5-6', 'seconds=0-1', 'bytes=a-b', 'bytes'])(
	'%s means no part: the whole',
	async (range) => {
		expect(told(await asked({ range }))).toEqual([200, null, '1000']);
	}
);

test('what the browser has is not sent again, and no part is joined to another sound', async () => {
	const etag = (await asked()).headers.get('etag')!;
	for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
		expect((await asked({ 'if-none-match': known })).status).toBe(304);
	}
	expect((await asked({ 'if-none-match': '"other"' })).status).toBe(200);
	const range = 'bytes=0-1';
	expect((await asked({ range, 'if-range': etag })).status).toBe(206);
	expect((await asked({ range, 'if-range': '"other"' })).status).toBe(200);
});

test('what somebody said is asked for each time: removed, no browser plays it again', async () => {
	const bytes = Buffer.from(SOUND);
	const heard = (headers: Record<string, string>) =>
		sendRecording(new Request('http://localhost/', { headers }), { bytes, kind: 'm4a' });
	const answer = heard({ range: 'bytes=0-1' });
	expect(told(answer)).toEqual([206, 'bytes 0-1/1000', '2']);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'audio/mp4',
		'cache-control': 'private, no-cache'
	});
	expect(heard({ 'if-none-match': answer.headers.get('etag')! }).status).toBe(304);
});
