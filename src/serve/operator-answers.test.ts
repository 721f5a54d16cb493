import { expect, test } from 'vitest';
import { countRequest } from '#lib/platform/metrics/requests.ts';
import { useDoors, useSite } from './doors.fixture.ts';
import type { Health } from './health.ts';

const { doorsOpen, ask, here } = useDoors();
useSite('response.end("le site");');
const metricsToken = 'un jeton de trente-deux caracteres';

test('health is told from the first moment to the last, whoever asks and by any name', async () => {
	const doors = await doorsOpen();
	const told = async () => {
		const { status, headers, body } = await ask({
			path: '/health?x=1',
			headers: { host: 'sonde' }
		});
		expect(headers['content-type']).toBe('application/json');
		expect(headers['cache-control']).toBe('no-store');
		return [status, JSON.parse(body).status];
	};
	expect(await told()).toEqual([503, 'starting']);
	let health: Health = { status: 'ok', database: true };
	await doors.serve(async () => health);
	expect(await told()).toEqual([200, 'ok']);
	health = { status: 'unwell', database: false };
	expect(await told()).toEqual([503, 'unwell']);
	health = { status: 'degraded', database: true, jobs: false };
	expect(await told()).toEqual([200, 'degraded']);
});

test('health is read, not written', async () => {
	await doorsOpen();
	const { status, headers } = await ask({ path: '/health', method: 'POST' });
	expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('metrics are for a program of this machine', async () => {
	await (await doorsOpen({}, { watch: countRequest })).serve();
	await ask({ headers: here() });
	const { status, headers, body } = await ask({ path: '/metrics', headers: here() });
	expect([status, headers['content-type']]).toEqual([
		200,
		'text/plain; version=0.0.4; charset=utf-8'
	]);
	expect(body).toContain(
		'declic_http_request_duration_seconds_count{route="files",method="GET",status="200"} 1'
	);
});

test.each([
	['a proxy that says for whom', { 'x-forwarded-for': '198.51.100.7' }],
	['a proxy that says so otherwise', { forwarded: 'for=198.51.100.7' }],
	['a proxy that passes the name on', { host: 'declic.exemple.fr' }],
	['a proxy that only says https', { 'x-forwarded-proto': 'https' }]
])('metrics do not exist for a visitor behind %s on this machine', async (_, headers) => {
	await (await doorsOpen({ metricsToken })).serve();
	const asked = { ...here(), ...headers };
	expect((await ask({ path: '/metrics', headers: asked })).status).toBe(404);
	const wrong = { ...asked, authorization: `Bearer ${metricsToken}x` };
	expect((await ask({ path: '/metrics', headers: wrong })).status).toBe(404);
	const right = { ...asked, authorization: `Bearer ${metricsToken}` };
	expect((await ask({ path: '/metrics', headers: right })).status).toBe(200);
});

test('no token said, none opens', async () => {
	await doorsOpen();
	for (const authorization of ['Bearer null', 'Bearer ', 'Bearer undefined']) {
		const headers = { host: 'declic.exemple.fr', authorization };
		expect((await ask({ path: '/metrics', headers })).status).toBe(404);
	}
});
