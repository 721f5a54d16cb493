import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { useDoors, useSite } from './doors.fixture.ts';
import { openDoors } from './open-doors.ts';

const NO_IPV6 = 'this machine has no IPv6 loopback';
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
	all?.some(({ address }) => address === '::1')
);
const street = useDoors();
const { settings, doorsOpen, ask, occupy, here } = street;

describe('a port that cannot be had', () => {
	test('is told in one sentence, with another to try', async () => {
		await occupy('127.0.0.1');
		expect(await openDoors(settings())).toEqual({
			refusal: 'port-taken',
			message: expect.stringMatching(
				new RegExp(`^Le port ${street.port} est déjà pris .*PORT=${street.port + 1}\\.$`)
			)
		});
	});

	test('leaves nothing open, although the first address was free', async ({ skip }) => {
		skip(!hasIpv6, NO_IPV6);
		await occupy('::1');
		expect(await openDoors(settings())).toMatchObject({ refusal: 'port-taken' });
		expect(await occupy('127.0.0.1')).toBe(true);
	});

	test('because the machine has no such address, is told too', async () => {
		expect(await openDoors(settings({ host: '203.0.113.7' }))).toMatchObject({
			refusal: 'port-forbidden',
			message: expect.stringContaining('EADDRNOTAVAIL')
		});
	});
});

describe('until the site is ready', () => {
	test('visitors are asked to wait, and the page comes back by itself', async () => {
		await doorsOpen();
		const { status, headers, body } = await ask({ path: '/equipe' });
		expect([status, headers['retry-after']]).toEqual([503, '2']);
		expect(body).toContain('Un instant');
		expect(body).toContain('http-equiv="refresh"');
		expect(body).toContain('lang="fr"');
	});

	test('both addresses of this machine answer', async ({ skip }) => {
		skip(!hasIpv6, NO_IPV6);
		await doorsOpen();
		expect((await ask({ at: '::1' })).status).toBe(503);
	});

	test('closing frees the port', async () => {
		const doors = await doorsOpen();
		expect(await occupy('127.0.0.1')).toBe(false);
		await doors.close();
		expect(await occupy('127.0.0.1')).toBe(true);
	});
});

describe('once it serves', () => {
	useSite(`if (request.url === '/absent') next();
		else response.end(JSON.stringify(request.headers));`);

	test('the site is told where the visitor is', async () => {
		await (await doorsOpen()).serve();
		const { status, body } = await ask({ headers: here() });
		expect(status).toBe(200);
		expect(JSON.parse(body)).toMatchObject({
			'x-declic-protocol': 'http',
			'x-declic-host': `localhost:${street.port}`
		});
	});

	test('what a visitor says of it herself is replaced', async () => {
		await (await doorsOpen()).serve();
		const forged = { 'X-Declic-Host': 'ailleurs.fr', 'x-declic-protocol': 'https' };
		const { body } = await ask({ headers: { ...here(), ...forged } });
		expect(JSON.parse(body)).toMatchObject({
			'x-declic-protocol': 'http',
			'x-declic-host': `localhost:${street.port}`
		});
		expect(body).not.toContain('ailleurs');
	});

	test('behind a TLS proxy, the address said by the operator is told', async () => {
		const origin = 'https://declic.exemple.fr';
		await (await doorsOpen({ origin, originIsExplicit: true })).serve();
		const { body } = await ask({
			headers: { host: 'ailleurs.fr', 'x-declic-host': 'ailleurs.fr' }
		});
		expect(JSON.parse(body)).toMatchObject({
			'x-declic-protocol': 'https',
			'x-declic-host': 'declic.exemple.fr'
		});
	});

	test('a reader of another name is sent to ours; what she posts is not taken', async () => {
		await (await doorsOpen()).serve();
		const headers = { host: `pc-accueil:${street.port}` };
		const read = await ask({ path: '/equipe?x=1', headers });
		expect([read.status, read.headers.location, read.body]).toEqual([
			307,
			`http://localhost:${street.port}/equipe?x=1`,
			''
		]);
		const posted = await ask({ method: 'POST', headers });
		expect([posted.status, posted.headers.location]).toEqual([421, undefined]);
	});

	test('what the site does not know is not found', async () => {
		await (await doorsOpen()).serve();
		expect((await ask({ path: '/absent', headers: here() })).status).toBe(404);
	});
});
