import { expect, test } from 'vitest';
import { useDoors, useSite } from './doors.fixture.ts';

const { doorsOpen, ask, here } = useDoors();
useSite(`if (request.url === '/page') response.setHeader('content-security-policy', 'la sienne');
	if (request.url === '/absent') next(); else response.end('le site');`);

const PROTECTED = {
	'content-security-policy': expect.stringContaining("default-src 'self'"),
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': expect.stringContaining('camera=()'),
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY'
};

test('whatever answers, the reader is protected', async () => {
	const doors = await doorsOpen();
	const waiting = await ask();
	await doors.serve();
	const answers = [
		waiting,
		await ask({ headers: here() }),
		await ask({ headers: here(), path: '/absent' }),
		await ask({ headers: { host: 'ailleurs' } }),
		await ask({ headers: here(), path: '/health' }),
		await ask({ headers: { ...here(), 'content-length': '999999999' }, method: 'POST' })
	];
	expect(answers.map(({ status }) => status)).toEqual([503, 200, 404, 307, 200, 413]);
	for (const { headers } of answers) {
		expect(headers).toMatchObject(PROTECTED);
		expect(headers).not.toHaveProperty('x-powered-by');
		expect(headers).not.toHaveProperty('server');
	}
});

test('one page stands in those of others, whatever it is asked; its neighbours do not', async () => {
	await (await doorsOpen()).serve();
	const frames = async (path: string) =>
		(await ask({ headers: here(), path })).headers['x-frame-options'];
	expect(await frames('/carte/integrer')).toBeUndefined();
	expect(await frames('/carte/integrer?besoin=manger')).toBeUndefined();
	for (const path of [
		'/carte',
		'/carte/integrer/',
		'/carte/integrer/..%2f',
		'/x?/carte/integrer'
	]) {
		expect([path, await frames(path)]).toEqual([path, 'DENY']);
	}
});

test('a page says its own policy for scripts and styles', async () => {
	await (await doorsOpen()).serve();
	const { headers } = await ask({ headers: here(), path: '/page' });
	expect(headers['content-security-policy']).toBe('la sienne');
});

test('https is for good, plain http on this machine is not told so', async () => {
	const plain = await doorsOpen();
	expect((await ask()).headers).not.toHaveProperty('strict-transport-security');
	await plain.close();
	await doorsOpen({ origin: 'https://declic.exemple.fr', originIsExplicit: true });
	expect((await ask()).headers['strict-transport-security']).toBe('max-age=31536000');
});
