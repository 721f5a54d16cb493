import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openEntryLink, sealEntryLink } from './entry-links.ts';

const KEY = Buffer.alloc(32, 1);
const MADE = Temporal.Instant.from('2026-11-24T08:30:00Z');
const membership = randomUUID();
const link = sealEntryLink(KEY, membership, MADE);

test('a link opens during a quarter of an hour', () => {
	const after = (milliseconds: number) => openEntryLink(KEY, link, MADE.add({ milliseconds }));
	expect(after(0)).toBe(membership);
	expect(after(15 * 60_000 - 1)).toBe(membership);
	expect(after(15 * 60_000)).toBeNull();
	expect(after(-1)).toBeNull();
});

test('its hour cannot be put forward, nor its holder changed, nor another key used', () => {
	const [, made, nonce, signature] = link.split('.');
	const later = MADE.add({ minutes: 20 });
	expect(
		openEntryLink(KEY, `${membership}.${later.epochMilliseconds}.${nonce}.${signature}`, later)
	).toBeNull();
	expect(openEntryLink(KEY, `${randomUUID()}.${made}.${nonce}.${signature}`, MADE)).toBeNull();
	expect(openEntryLink(KEY, `${membership}.${made}.autre.${signature}`, MADE)).toBeNull();
	expect(openEntryLink(Buffer.alloc(32, 2), link, MADE)).toBeNull();
});

test('two links of one instant are two links', () => {
	expect(sealEntryLink(KEY, membership, MADE)).not.toBe(link);
});

test('anything else is no link, and never an error', () => {
	for (const text of ['', '..', 'a.b', 'a.b.c', `${link}.x`, link.slice(0, -1), 'é.é.é']) {
		expect(openEntryLink(KEY, text, MADE)).toBeNull();
	}
});
