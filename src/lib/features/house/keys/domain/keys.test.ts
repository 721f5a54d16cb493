import { describe, expect, test } from 'vitest';
import { deviceLabel } from './device-label.ts';
import { readEmail } from './invitation.ts';
import { refusePassword } from './password.ts';
import { networkOf } from '#lib/shared/network-of.ts';
import { isLocked, refusePin } from './pin.ts';
import { type Changer, type Entry, mayChangeKeys, nextProof, type Proof } from './proof.ts';

const NOW = Temporal.Instant.from('2026-11-24T08:30:00Z');

describe('what is still asked', () => {
	const base = { hasSecondProof: true, isTrustedDesk: false, provedAt: null, delayedAt: null };
	const ask = (entry: Partial<Entry>) =>
		nextProof({ ...base, role: 'accueil', proof: 'password', ...entry }, NOW);

	test.each(['direction', 'coordination', 'administration'] as const)(
		'%s gives a second proof each time, even on a device known for her',
		(role) => {
			const provedAt = NOW.subtract({ hours: 1 });
			for (const proof of ['password', 'pin', 'oidc'] as Proof[]) {
				expect(ask({ role, proof, provedAt })).toBe('code');
				expect(ask({ role, proof, provedAt, hasSecondProof: false })).toBe('enrol');
			}
			for (const proof of ['password-code', 'passkey'] as Proof[]) {
				expect(ask({ role, proof })).toBe('none');
			}
		}
	);

	test('at a trusted desk, her PIN suffices for the day once she gave her code there', () => {
		const desk = { role: 'direction', proof: 'pin', isTrustedDesk: true } as const;
		expect(ask(desk)).toBe('code');
		expect(ask({ ...desk, provedAt: NOW.subtract({ hours: 3 }) })).toBe('none');
		expect(ask({ ...desk, provedAt: NOW.subtract({ hours: 12 }) })).toBe('code');
		expect(ask({ ...desk, proof: 'password', provedAt: NOW })).toBe('code');
	});

	test('the others give it on a new device only', () => {
		expect(ask({})).toBe('code');
		expect(ask({ provedAt: NOW.subtract({ hours: 900 }) })).toBe('none');
		expect(ask({ isTrustedDesk: true, hasSecondProof: false })).toBe('none');
	});
});

describe('a PIN', () => {
	test.each(['482915', '907346', '991827'])('%s may be kept', (pin) => {
		expect(refusePin(pin)).toBeNull();
	});

	test.each(['', '12345', '1234567', 'abcdef', '٣٤٥٦٧٨'])('« %s » is not six figures', (pin) => {
		expect(refusePin(pin)).toMatchObject({ message: expect.stringContaining('6 chiffres') });
	});

	test.each(['123456', '987654', '111111', '121212', '482482', '112211', '120354', '010170'])(
		'%s is too easily guessed',
		(pin) => expect(refusePin(pin)).toMatchObject({ refusal: 'pin' })
	);
});

test('a desk locks after five minutes without a gesture', () => {
	expect(isLocked(NOW.subtract({ seconds: 299 }), NOW)).toBe(false);
	expect(isLocked(NOW.subtract({ seconds: 300 }), NOW)).toBe(true);
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

test('failures are counted by network: an IPv6 subscriber has only one', () => {
	expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
	expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
	expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:0db8:0001:0002:ffff::42'));
	expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
	expect(networkOf('::1')).toBe('0:0:0:0');
});

test('she changes how she enters with a fresh proof, never with a PIN or while she owes one', () => {
	const fresh: Changer = {
		proof: 'password-code',
		next: 'none',
		hasSecondProof: true,
		isLocked: false,
		since: NOW
	};
	const may = (change: Partial<Changer>, at = NOW) => mayChangeKeys({ ...fresh, ...change }, at);
	expect(may({})).toBe(true);
	expect(may({ proof: 'password', next: 'enrol', hasSecondProof: false })).toBe(true);
	expect(may({ proof: 'password' })).toBe(false);
	expect(may({ proof: 'password', next: 'code' })).toBe(false);
	expect(may({ proof: 'pin' })).toBe(false);
	expect(may({ isLocked: true })).toBe(false);
	expect(may({}, NOW.add({ minutes: 10 }))).toBe(false);
});
