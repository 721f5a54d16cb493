import type { lookup } from 'node:dns';
import { expect, test } from 'vitest';
import { readAddressList } from './address-list.ts';
import { hostLeadsInside, isInside, lookupOutside, nameLeadsInside } from './inside-addresses.ts';

test.each([
	...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
	...['192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
	...['::1', '::', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1'],
	...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '2002:7f00:1::'],
	...['64:ff9b::10.0.0.1', '64:ff9b:1::1', '2001::1', 'x', '']
])('%j leads inside', (address) => {
	expect(isInside(address)).toBe(true);
});

test.each([
	...['1.1.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '169.253.1.1', '203.0.113.5'],
	...['2606:4700::1111', '2a01:e0a::1', '::ffff:1.1.1.1', '64:ff9b::101:101']
])('%s leads to the world', (address) => {
	expect(isInside(address)).toBe(false);
});

test.each([
	...['127.1', '0x7f.1', '2130706433', '017700000001', '0x7f000001', '127.0.0.1.', '[::1]'],
	...['[::ffff:127.0.0.1]', '[::ffff:169.254.169.254]', 'localhost', 'LOCALHOST', 'localhost.'],
	...[
		'kannel',
		'kannel.localhost',
		'kannel.local',
		'metadata.google.internal',
		'①27.0.0.1',
		'127。0。0。1',
		''
	]
])('%j is a host inside, however it is spelt', (host) => {
	expect(hostLeadsInside(host, null)).toBe(true);
});

test.each([
	'sms.exemple.fr',
	'api.brevo.com',
	'1.1.1.1',
	'[2606:4700::1111]',
	'127.0.0.1.exemple.fr'
])('%s is a host of the world', (host) => {
	expect(hostLeadsInside(host, null)).toBe(false);
});

test('what the operator says is theirs is reached, and nothing beside it', () => {
	const own = readAddressList('loopback 10.0.0.5');
	for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.0.0.5', 'kannel.lan']) {
		expect(hostLeadsInside(host, own), host).toBe(false);
	}
	for (const host of ['10.0.0.6', '169.254.169.254', '192.168.0.1']) {
		expect(hostLeadsInside(host, own), host).toBe(true);
	}
});

/** A server of names that answers so. */
const names = (...addresses: string[]) =>
	((_name: string, _options: object, told: (error: null, found: object[]) => void) =>
		told(
			null,
			addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
		)) as unknown as typeof lookup;
const asked = (addresses: string[], own = '', all = true) =>
	new Promise((done) =>
		lookupOutside(readAddressList(own), names(...addresses))(
			'sms.exemple.fr',
			{ all },
			(error, ...found) => done(error ? (error as Error & { code: string }).code : found)
		)
	);

test('a name with one address inside is not connected to, and its others neither', async () => {
	expect(await asked(['203.0.113.5', '169.254.169.254'])).toBe('ERR_LEADS_INSIDE');
	expect(await asked(['::ffff:10.0.0.1'])).toBe('ERR_LEADS_INSIDE');
	expect(await asked(['10.0.0.5'], '10.0.0.5')).toEqual([[{ address: '10.0.0.5', family: 4 }]]);
	expect(await asked(['203.0.113.5'], '', false)).toEqual(['203.0.113.5', 4]);
});

test('a name that leads inside is told as it is typed; one that nobody knows yet is not', async () => {
	const known = (...addresses: string[]) =>
		nameLeadsInside('sms.exemple.fr', null, names(...addresses));
	expect(await known('192.168.1.4')).toBe(true);
	expect(await known('203.0.113.5')).toBe(false);
	const nobody = ((_name: string, _options: object, told: (error: Error) => void) =>
		told(new Error('ENOTFOUND'))) as unknown as typeof lookup;
	expect(await nameLeadsInside('sms.exemple.fr', null, nobody)).toBe(false);
});
