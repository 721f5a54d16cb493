import { expect, test } from 'vitest';
import { drawBrowser, openSentLately, sealSentLately } from './browser-seal.ts';

const KEY = Buffer.alloc(32, 'clé');
const since = Temporal.Instant.from('2026-11-24T09:00:00Z');

test('a browser keeps a value of its own, and how often it spoke; with another one, it counts as nothing', () => {
	const [own, other] = [drawBrowser(), drawBrowser()];
	expect(own).not.toBe(other);
	const cookie = sealSentLately(KEY, { browser: own, times: 2, since });
	expect(openSentLately(KEY, cookie)).toEqual({ browser: own, times: 2, since });
	expect(openSentLately(KEY, cookie.replace(own, other))).toBeNull();
	expect(openSentLately(Buffer.alloc(32), cookie)).toBeNull();
	for (const wrong of [undefined, '', own, `${own}.`, `.${cookie.split('.')[1]}`, `${own}.abcd`]) {
		expect(openSentLately(KEY, wrong), wrong).toBeNull();
	}
});
