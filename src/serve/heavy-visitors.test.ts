import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { useDoors, useSite } from './doors.fixture.ts';

const street = useDoors();
const { doorsOpen, ask, here } = street;
useSite(`request.resume(); request.on('end', () => response.end('reçu'));`);

const MEGABYTE = 1_048_576;
const post = (path: string, headers: Record<string, string>, body = '') =>
	ask({ method: 'POST', path, headers: { ...here(), ...headers }, body });

test('anybody may send a form, not a film', async () => {
	await (await doorsOpen()).serve();
	expect((await post('/rendez-vous', {}, 'x'.repeat(MEGABYTE / 4))).status).toBe(200);
	const long = { 'content-length': String(MEGABYTE) };
	expect((await post('/rendez-vous', long)).status).toBe(413);
	expect((await post('/equipements', long)).status).toBe(413);
});

test('the team sends registers of 25 MB, and no more', async () => {
	await (await doorsOpen()).serve();
	expect((await post('/equipe/registres', {}, 'x'.repeat(2 * MEGABYTE))).status).toBe(200);
	const tooLong = { 'content-length': String(26 * MEGABYTE) };
	expect((await post('/equipe/registres?/deposer', tooLong)).status).toBe(413);
});

test('a body that does not say its length is not taken from anybody', async () => {
	await (await doorsOpen()).serve();
	const chunked = { 'transfer-encoding': 'chunked' };
	expect((await post('/', chunked, 'x')).status).toBe(411);
	expect((await post('/equipe/registres', chunked, 'x')).status).toBe(200);
});

/** What is answered to somebody who says so little, so slowly; then the connection is closed. */
async function slowly(said: string): Promise<string> {
	const socket = connect(street.port, '127.0.0.1');
	await once(socket, 'connect');
	socket.write(said);
	let heard = '';
	socket.on('data', (chunk) => (heard += chunk));
	await once(socket, 'close');
	return heard;
}

test('whoever says nothing, or very slowly, is shown out', async () => {
	const times = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
	await (await doorsOpen({}, { times })).serve();
	expect(await slowly('GET / HTTP/1.1\r\nhost: lo')).toMatch(/^HTTP\/1\.1 408 /);
	const begun = `POST / HTTP/1.1\r\nhost: localhost:${street.port}\r\ncontent-length: 9\r\n\r\nun`;
	expect(await slowly(begun)).toMatch(/^HTTP\/1\.1 408 /);
});

test('headers without end are refused', async () => {
	await doorsOpen();
	expect(await slowly(`GET / HTTP/1.1\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
		/^HTTP\/1\.1 431 /
	);
});
