import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLinkToken, sealLink } from './link-token.ts';

const key = randomBytes(32);
const now = Temporal.Instant.from('2026-11-24T08:30:00Z');
const id = '019abcde-0000-7000-8000-0123456789ab';
const token = sealLink(key, 'partner-link', { id, expiresAt: now.add({ hours: 1 }) });

describe('a link’s token', () => {
	test('opens the link it was made for, until its last second', () => {
		expect(openLinkToken(key, 'partner-link', token, now)).toBe(id);
		expect(openLinkToken(key, 'partner-link', token, now.add({ minutes: 59, seconds: 59 }))).toBe(
			id
		);
		expect(openLinkToken(key, 'partner-link', token, now.add({ hours: 1 }))).toBeNull();
	});

	test('is nothing to another installation', () => {
		expect(openLinkToken(randomBytes(32), 'partner-link', token, now)).toBeNull();
	});

	test('opens nothing of another kind', () => {
		expect(openLinkToken(key, 'place-link', token, now)).toBeNull();
		const placed = sealLink(key, 'place-link', { id, expiresAt: now.add({ hours: 1 }) });
		expect(openLinkToken(key, 'place-link', placed, now)).toBe(id);
		expect(openLinkToken(key, 'partner-link', placed, now)).toBeNull();
	});

	test('with any one sign changed, whatever the place and the sign, opens nothing', () => {
		const letters = 'ABCXYZabcxyz0189-_.%';
		for (let at = 0; at < token.length; at++) {
			for (const letter of letters) {
				if (token[at] === letter) continue;
				const altered = token.slice(0, at) + letter + token.slice(at + 1);
				expect(openLinkToken(key, 'partner-link', altered, now), altered).toBeNull();
			}
		}
	});

	test('its end cannot be put later by who holds it', () => {
		const later = sealLink(randomBytes(32), 'partner-link', {
			id,
			expiresAt: now.add({ hours: 9999 })
		});
		const mixed = `${later.split('.')[0]}.${token.split('.')[1]}`;
		expect(openLinkToken(key, 'partner-link', mixed, now)).toBeNull();
	});

	test('anything at all is refused without an error', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(openLinkToken(key, 'partner-link', text, now)).toBeNull();
			})
		);
		expect(openLinkToken(key, 'partner-link', `${token}.${token}`, now)).toBeNull();
		expect(openLinkToken(key, 'partner-link', token.slice(0, -1), now)).toBeNull();
	});
});
