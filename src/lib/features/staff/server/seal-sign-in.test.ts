import { createHmac, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSignIn, sealSignIn } from './seal-sign-in.ts';

const KEY = Buffer.alloc(32, 1);
const NOW = Temporal.Instant.from('2026-11-24T08:30:00Z');
const signIn = { staffId: randomUUID(), membershipId: randomUUID(), since: NOW.toString() };
const sealed = sealSignIn(KEY, signIn);

/** What somebody who holds the key could seal, so that only the contents are wrong. */
function sealedText(text: string): string {
	const body = Buffer.from(text).toString('base64url');
	return `${body}.${createHmac('sha256', KEY).update(body).digest('base64url')}`;
}

test('a sign-in made here is read back', () => {
	expect(openSignIn(KEY, sealed, NOW)).toEqual(signIn);
});

test('it lasts a working day: twelve hours, to the second', () => {
	const after = (seconds: number) => openSignIn(KEY, sealed, NOW.add({ seconds }));
	expect(after(12 * 3600 - 1)).toEqual(signIn);
	expect(after(12 * 3600)).toBeNull();
});

test('one made with another key is nobody', () => {
	expect(openSignIn(Buffer.alloc(32, 2), sealed, NOW)).toBeNull();
});

test('one whose owner was changed is nobody', () => {
	const other = sealSignIn(KEY, { ...signIn, membershipId: randomUUID() });
	expect(openSignIn(KEY, `${other.split('.')[0]}.${sealed.split('.')[1]}`, NOW)).toBeNull();
});

test('cut short, lengthened or with one character changed, it is nobody', () => {
	fc.assert(
		fc.property(fc.nat(sealed.length - 1), fc.string({ maxLength: 3 }), (at, piece) => {
			const changed = sealed.slice(0, at) + piece + sealed.slice(at + 1);
			fc.pre(changed !== sealed);
			expect(openSignIn(KEY, changed, NOW)).toBeNull();
		})
	);
	expect(openSignIn(KEY, `${sealed}.`, NOW)).toBeNull();
});

test('any text a browser sends is nobody, and never an error', () => {
	fc.assert(fc.property(fc.string(), (text) => openSignIn(KEY, text, NOW) === null));
	for (const text of ['', '.', '..', 'é.é', `${'A'.repeat(43)}.${'é'.repeat(43)}`]) {
		expect(openSignIn(KEY, text, NOW)).toBeNull();
	}
});

test.each([
	'not JSON',
	'null',
	'[]',
	'{}',
	JSON.stringify({ ...signIn, since: 'hier' }),
	JSON.stringify({ ...signIn, since: '2026-02-30T08:00:00Z' }),
	JSON.stringify({ ...signIn, membershipId: '1 or 1=1' })
])('well sealed but malformed, %s is nobody', (text) => {
	expect(openSignIn(KEY, sealedText(text), NOW)).toBeNull();
	expect(openSignIn(KEY, sealedText(JSON.stringify(signIn)), NOW)).toEqual(signIn);
});
