import { expect, test } from 'vitest';
import { plainAddress, readAddressList } from './address-list.ts';

const holds = (list: string, address: string) => readAddressList(list)!(address);

test('this machine is known by all its names', () => {
	for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) {
		expect(holds('loopback', address), address).toBe(true);
	}
	expect(holds('loopback', '192.0.2.1')).toBe(false);
});

test('a network holds its machines and no other', () => {
	expect(holds('10.0.0.0/24, 2001:db8::/32', '10.0.0.7')).toBe(true);
	expect(holds('10.0.0.0/24 2001:db8::/32', '2001:db8::1')).toBe(true);
	expect(holds('10.0.0.0/24', '10.0.1.7')).toBe(false);
});

test('an empty list holds nobody, and what is no address is in no list', () => {
	expect(holds('', '127.0.0.1')).toBe(false);
	expect(holds('loopback', 'inconnu')).toBe(false);
});

test.each(['oui', '127.0.0.1/0', '127.0.0.1/33', '::1/129', '1.2.3', '1.2.3.4/8/8', '1.2.3.4/'])(
	'%s is no list of addresses',
	(text) => {
		expect(readAddressList(text)).toBeNull();
	}
);

test('an address dressed up as IPv6 is told plainly', () => {
	expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
	expect(plainAddress('2001:db8::1')).toBe('2001:db8::1');
});
