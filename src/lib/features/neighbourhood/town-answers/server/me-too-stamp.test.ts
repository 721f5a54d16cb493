import { expect, test } from 'vitest';
import { isMeTooStamp, stampMeToo } from './me-too-stamp.ts';

const KEY = Buffer.alloc(32, 7);
const LAMP = '0199f2a4-7c1e-7b3a-9d2f-5b6c7d8e9f01';
const READ = Temporal.Instant.from('2026-12-01T09:00:00Z');
const isGood = (stamp: string, minutes = 1, id = LAMP, key = KEY) =>
	isMeTooStamp(key, id, { stamp, now: READ.add({ minutes }) });

test('a page is read, and its button pressed within half a day; each reading has a stamp of its own', () => {
	const stamp = stampMeToo(KEY, LAMP, READ);
	expect(isGood(stamp)).toBe(true);
	expect(isGood(stamp, 12 * 60)).toBe(true);
	expect(stamp).not.toBe(stampMeToo(KEY, LAMP, READ));
});

test('past half a day, before it was read, of another message or another house, it is none', () => {
	const stamp = stampMeToo(KEY, LAMP, READ);
	expect(isGood(stamp, 12 * 60 + 1)).toBe(false);
	expect(isGood(stamp, -1)).toBe(false);
	expect(isGood(stamp, 1, LAMP.replace('01', '02'))).toBe(false);
	expect(isGood(stamp, 1, LAMP, Buffer.alloc(32, 8))).toBe(false);
});

test.each([
	['nothing', ''],
	['a letter changed', (one: string) => `${one[0] === 'a' ? 'b' : 'a'}${one.slice(1)}`],
	[
		'the nonce changed',
		(one: string) => `${one.slice(0, 20)}${one[20] === 'a' ? 'b' : 'a'}${one.slice(21)}`
	],
	['the signature changed', (one: string) => `${one.slice(0, -1)}${one.endsWith('a') ? 'b' : 'a'}`],
	['cut', (one: string) => one.slice(0, -2)],
	['in capitals', (one: string) => one.toUpperCase()],
	['twice', (one: string) => one + one]
])('%s is no stamp', (_story, bent) => {
	const stamp = stampMeToo(KEY, LAMP, READ);
	expect(isGood(typeof bent === 'string' ? bent : bent(stamp))).toBe(false);
});
