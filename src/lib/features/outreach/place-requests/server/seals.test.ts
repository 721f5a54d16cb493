import { expect, test } from 'vitest';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import {
	digestOfTicket,
	drawTicket,
	markOfWish,
	openSent,
	sealSent,
	secondsSince,
	stampPage
} from './seals.ts';

const key = Buffer.alloc(32, 'clé');
const other = Buffer.alloc(32, 'autre');
const at = Temporal.Instant.from('2026-11-24T09:00:00Z');
const now = at.add({ seconds: 42 });

test('a page says since when it is open, for its centre alone', () => {
	const stamp = stampPage(key, 'brel', at);
	expect(secondsSince(key, 'brel', { stamp, now })).toBe(42);
	expect(secondsSince(key, 'digue', { stamp, now })).toBeNull();
	expect(secondsSince(other, 'brel', { stamp, now })).toBeNull();
	expect(secondsSince(key, 'brel', { stamp: '', now })).toBeNull();
	for (let nth = 0; nth < stamp.length; nth += 1) {
		const altered = stamp.slice(0, nth) + (stamp[nth] === 'a' ? 'b' : 'a') + stamp.slice(nth + 1);
		expect(secondsSince(key, 'brel', { stamp: altered, now }), altered).toBeNull();
	}
});

test('a browser says how often it asked, and no page passes for its cookie', () => {
	const cookie = sealSent(key, { times: 2, since: at });
	expect(openSent(key, cookie)).toEqual({ times: 2, since: at });
	expect(openSent(key, stampPage(key, 'brel', at))).toBeNull();
	expect(openSent(key, undefined)).toBeNull();
	expect(openSent(key, sealSent(key, { times: 9999, since: at }))?.times).toBe(255);
});

test('what a machine drew is never taken for the figures of a card', () => {
	for (let nth = 0; nth < 200; nth += 1) {
		const stamp = stampPage(key, `centre ${nth}`, at.add({ hours: nth }));
		expect(stamp).toMatch(/^[a-p]{44}$/);
		expect(findConfidential(stamp).findings).toEqual([]);
	}
});

test('a ticket is found by its digest, and a wish by its mark', () => {
	const ticket = drawTicket();
	expect(digestOfTicket(ticket)).toEqual(digestOfTicket(ticket));
	expect(digestOfTicket(ticket)).not.toEqual(digestOfTicket(drawTicket()));
	expect(digestOfTicket('court')).toBeNull();
	expect(markOfWish(key, '+33639981234', 'autre')).toEqual(
		markOfWish(key, '+33639981234', 'autre')
	);
	expect(markOfWish(key, '+33639981234', 'autre')).not.toEqual(
		markOfWish(other, '+33639981234', 'autre')
	);
});
