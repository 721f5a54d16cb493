import { expect, test } from 'vitest';
import { readAddressList } from '#lib/platform/address-list.ts';
import { visitorAddress } from './admit.ts';
import { useDoors, useSite } from './doors.fixture.ts';

const { doorsOpen, ask, here } = useDoors();
useSite('response.end(JSON.stringify(request.headers));');

const PROXY_ID = '0123456789abcdef0123456789abcdef';
const forged = {
	'x-request-id': PROXY_ID,
	'x-forwarded-for': '198.51.100.7',
	'x-declic-address': '198.51.100.8',
	'x-declic-request': 'moi'
};

test('nobody is trusted unless told: a visitor chooses neither her address nor her id', async () => {
	await (await doorsOpen()).serve();
	const { headers, body } = await ask({ headers: { ...here(), ...forged } });
	const told = JSON.parse(body);
	expect(told['x-declic-address']).toBe('127.0.0.1');
	expect(told['x-declic-request']).toMatch(/^[0-9a-f-]{36}$/);
	expect(headers['x-request-id']).toBe(told['x-declic-request']);
});

test('two requests never have the same id', async () => {
	await doorsOpen();
	const [first, second] = [await ask(), await ask()];
	expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id']);
});

test('a trusted proxy says who comes, and under which id', async () => {
	await (await doorsOpen({ trustProxy: 'loopback' })).serve();
	const { headers, body } = await ask({ headers: { ...here(), ...forged } });
	expect(JSON.parse(body)).toMatchObject({
		'x-declic-address': '198.51.100.7',
		'x-declic-request': PROXY_ID
	});
	expect(headers['x-request-id']).toBe(PROXY_ID);
});

test('an id made of words is replaced: it would be written in the log', async () => {
	await (await doorsOpen({ trustProxy: 'loopback' })).serve();
	for (const id of ['Marie Martin', '<script>', 'a'.repeat(65), 'abc']) {
		const { headers } = await ask({ headers: { ...here(), 'x-request-id': id } });
		expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
	}
});

test('from proxy to proxy, the first one that is not ours is the visitor', () => {
	const isTrusted = readAddressList('10.0.0.0/8')!;
	const seen = (peer: string, forwarded: string) => visitorAddress(peer, forwarded, isTrusted);
	expect(seen('10.0.0.1', '203.0.113.5, 198.51.100.7, 10.0.0.2')).toBe('198.51.100.7');
	expect(seen('10.0.0.1', '')).toBe('10.0.0.1');
	expect(seen('10.0.0.1', '10.0.0.9')).toBe('10.0.0.9');
	expect(seen('10.0.0.1', '203.0.113.5, n’importe quoi')).toBe('10.0.0.1');
	expect(seen('10.0.0.1', '::ffff:203.0.113.5')).toBe('203.0.113.5');
	expect(seen('192.0.2.1', '198.51.100.7')).toBe('192.0.2.1');
});
