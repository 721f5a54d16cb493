import { describe, expect, test } from 'vitest';
import { publicAddress } from './public-address.ts';

const unsaid = { origin: 'http://localhost:3000', originIsExplicit: false, port: 3000 };
const said = { origin: 'https://declic.exemple.fr', originIsExplicit: true, port: 3000 };

test('an address said by the operator is the only one, whatever the visitor’s says', () => {
	const own = { protocol: 'https', host: 'declic.exemple.fr' };
	for (const host of ['localhost:3000', 'declic.exemple.fr', 'ailleurs.fr', undefined, '']) {
		expect(publicAddress(said, host)).toEqual(own);
	}
	expect(publicAddress({ ...said, origin: 'http://pc-accueil:3000' }, 'localhost:3000')).toEqual({
		protocol: 'http',
		host: 'pc-accueil:3000'
	});
});

describe('unsaid', () => {
	test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('%s is this machine', (host) => {
		expect(publicAddress(unsaid, host)).toEqual({ protocol: 'http', host });
	});

	test('a name in capitals is the same name', () => {
		expect(publicAddress(unsaid, 'LOCALHOST:3000')).toEqual({
			protocol: 'http',
			host: 'localhost:3000'
		});
	});

	test('the web’s own port is not written', () => {
		const onEighty = { ...unsaid, origin: 'http://localhost', port: 80 };
		expect(publicAddress(onEighty, 'localhost')).toEqual({ protocol: 'http', host: 'localhost' });
	});

	test.each([
		'ailleurs.fr',
		'ailleurs.fr:3000',
		'localhost:3001',
		'localhost',
		'localhost.ailleurs.fr:3000',
		'192.168.1.20:3000',
		'localhost:3000@ailleurs.fr',
		'not a host',
		'[::1'
	])('%s is sent to the default address', (host) => {
		expect(publicAddress(unsaid, host)).toEqual({ goTo: 'http://localhost:3000' });
	});

	test('a visitor who names no host is served here', () => {
		expect(publicAddress(unsaid, undefined)).toEqual({ protocol: 'http', host: 'localhost:3000' });
	});
});
