import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../../../../tests/journeys/support/code-of-application.ts';
import { tryAgainAt } from './attempt-limits.ts';
import { daysLeft, isDelayed } from './proof-delay.ts';
import { type Entry, entersByDelay, nextProof } from './proof.ts';
import { applicationKey, bareCode } from './recovery-code.ts';

const NOW = Temporal.Instant.from('2026-11-24T08:30:00Z');
const after = (days: number, minutes = 0) => NOW.add({ hours: days * 24, minutes });

describe('seven days left before a second proof', () => {
	const base: Entry = {
		role: 'animateur',
		proof: 'password',
		hasSecondProof: false,
		isTrustedDesk: false,
		provedAt: null,
		delayedAt: NOW
	};
	const ask = (entry: Partial<Entry>, at = NOW) => nextProof({ ...base, ...entry }, at);

	test('she enters with her password alone until they are over, then it is asked', () => {
		expect(ask({}, after(6, 1439))).toBe('none');
		expect(ask({}, after(7))).toBe('enrol');
		expect(ask({ delayedAt: null })).toBe('enrol');
		expect(entersByDelay(base, after(3))).toBe(true);
		expect(entersByDelay(base, after(7))).toBe(false);
	});

	test.each(['direction', 'coordination', 'administration'] as const)('never to %s', (role) => {
		expect(ask({ role })).toBe('enrol');
		expect(entersByDelay({ ...base, role }, NOW)).toBe(false);
	});

	test('whoever has a second proof gives it all the same', () => {
		expect(ask({ hasSecondProof: true })).toBe('code');
		expect(entersByDelay({ ...base, hasSecondProof: true }, NOW)).toBe(false);
	});

	test('nothing is said of them where it is not asked anyway', () => {
		expect(entersByDelay({ ...base, isTrustedDesk: true }, NOW)).toBe(false);
		expect(entersByDelay({ ...base, proof: 'demo' }, NOW)).toBe(false);
	});

	test('the day that has begun counts', () => {
		const left = [after(0), after(0, 1), after(1), after(6, 1), after(7), after(9)];
		expect(left.map((at) => daysLeft(NOW, at))).toEqual([7, 7, 6, 1, 0, 0]);
		expect(isDelayed(null, NOW)).toBe(false);
	});
});

test('whoever has just used the last code of her sheet makes another proof before she goes on', () => {
	const entry = { isTrustedDesk: false, provedAt: NOW, delayedAt: null } as const;
	const spent = { ...entry, proof: 'password-code', hasSecondProof: false } as const;
	expect(nextProof({ ...spent, role: 'direction' }, NOW)).toBe('enrol');
	expect(nextProof({ ...spent, role: 'animateur' }, NOW)).toBe('enrol');
});

describe('after too many codes, when to try again', () => {
	test.each([
		['2026-11-24T13:34:10Z', 'Europe/Paris', 'Réessayez à 14\u00a0h\u00a035.'],
		['2026-11-24T13:35:00Z', 'Europe/Paris', 'Réessayez à 14\u00a0h\u00a035.'],
		['2026-11-24T13:34:10Z', 'Indian/Reunion', 'Réessayez à 17\u00a0h\u00a035.'],
		['2026-11-25T08:10:00Z', 'Europe/Paris', 'Réessayez demain à 9\u00a0h\u00a010.'],
		['2026-11-24T23:05:00Z', 'Europe/Paris', 'Réessayez demain à 0\u00a0h\u00a005.']
	])('%s, %s: %s', (until, timeZone, said) => {
		expect(tryAgainAt(Temporal.Instant.from(until), NOW, timeZone)).toBe(said);
	});
});

test('a code of the sheet is read whatever the hand adds to it', () => {
	for (const typed of ['k7p4m-2xzqh', 'K7P4M2XZQH', ' k7p4m 2xzqh ']) {
		expect(bareCode(typed)).toBe('K7P4M2XZQH');
	}
});

test('an application reads the key as it is drawn, and shows the figures of the same key', () => {
	const { uri, letters } = applicationKey('12345678901234567890', 'nadia@example.org');
	const url = new URL(uri);
	expect(url.searchParams.get('secret')).toBe(letters);
	expect(url.searchParams.get('issuer')).toBe('Déclic');
	expect(decodeURIComponent(url.pathname)).toContain('nadia@example.org');
	// RFC 6238, appendix B: at 59 seconds, 94287082.
	expect(codeOf(letters, 59_000)).toBe('287082');
});
