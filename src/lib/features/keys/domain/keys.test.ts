import { describe, expect, test } from 'vitest';
import { deviceLabel } from './device-label.ts';
import { readEmail } from './invitation.ts';
import { refusePassword } from './password.ts';
import { nextProof, type Proof } from './proof.ts';

describe('what is still asked', () => {
	const base = { hasSecondProof: true, isTrustedDesk: false, isKnownDevice: false };

	test.each(['direction', 'coordination', 'administration'] as const)(
		'%s gives a second proof each time, even at a trusted desk',
		(role) => {
			const entry = { ...base, role, isTrustedDesk: true, isKnownDevice: true };
			for (const proof of ['password', 'pin', 'oidc'] as Proof[]) {
				expect(nextProof({ ...entry, proof })).toBe('code');
				expect(nextProof({ ...entry, proof, hasSecondProof: false })).toBe('enrol');
			}
			for (const proof of ['password-code', 'passkey'] as Proof[]) {
				expect(nextProof({ ...entry, proof })).toBe('none');
			}
		}
	);

	test('the others give it on a new device only', () => {
		const entry = { ...base, role: 'accueil' as const, proof: 'password' as const };
		expect(nextProof(entry)).toBe('code');
		expect(nextProof({ ...entry, isKnownDevice: true })).toBe('none');
		expect(nextProof({ ...entry, isTrustedDesk: true, hasSecondProof: false })).toBe('none');
	});
});

describe('a password', () => {
	test.each(['trois moutons au phare', 'Éléphant vert 42', 'correct cheval pile'])(
		'« %s » may be kept',
		(password) => expect(refusePassword(password, 'amina@centre.fr')).toBeNull()
	);

	test.each([
		['', 'too short'],
		['onze lettre', 'too short'],
		['Motdepasse2026!', 'obvious'],
		['123456789012', 'obvious'],
		['amina.amina.amina', 'her own address'],
		['é'.repeat(129), 'too long'],
		['abababababababab', 'five letters at least']
	])('« %s » is refused: %s', (password) => {
		expect(refusePassword(password, 'amina@centre.fr')).toMatchObject({ refusal: 'password' });
	});
});

test('an address is kept in one form', () => {
	expect(readEmail('  Amina.Test@Centre.FR ')).toBe('amina.test@centre.fr');
	for (const text of ['amina', 'amina@centre', 'a b@centre.fr', 'a@b.fr,c@d.fr', '<a@b.fr>']) {
		expect(readEmail(text)).toBeNull();
	}
});

test('a device is told in words she recognises, and nothing finer', () => {
	const firefox =
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
	expect(deviceLabel(firefox)).toBe('Firefox sur Windows');
	const samsung =
		'Mozilla/5.0 (Linux; Android 13; SM-A536B) AppleWebKit/537.36 SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36';
	expect(deviceLabel(samsung)).toBe('Samsung Internet sur Android');
	expect(deviceLabel(null)).toBe('Navigateur inconnu');
});
