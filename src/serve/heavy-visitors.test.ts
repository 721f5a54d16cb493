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

const FILES = { 'content-type': 'multipart/form-data; boundary=x' };

test('anybody may send a form, not a film, and is told so', async () => {
	await (await doorsOpen()).serve();
	expect((await post('/rendez-vous', {}, 'x'.repeat(60_000))).status).toBe(200);
	const long = { 'content-length': String(MEGABYTE), connection: 'close' };
	for (const path of ['/rendez-vous', '/equipements', '/equipe/accueil/demande']) {
		const { status, body, headers } = await post(path, long, 'x'.repeat(MEGABYTE));
		expect([status, headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
		expect(body).toContain('lang="fr"');
		expect(body).toContain('trop lourd');
	}
	const asked = { ...long, accept: 'application/json' };
	const { status, body } = await post('/rendez-vous', asked, 'x'.repeat(MEGABYTE));
	expect([status, JSON.parse(body)]).toMatchObject([
		413,
		{ type: 'error', status: 413, error: { message: expect.stringContaining('trop lourd') } }
	]);
});

test.each([
	['', 'lang="fr"', 'Votre photo est trop lourde'],
	['/en', 'lang="en"', 'Your photo is too heavy'],
	['/ar', 'lang="ar" dir="rtl"', 'صورتك كبيرة']
])('whose photo is too heavy reads it in her words: %s', async (folder, page, told) => {
	await (await doorsOpen()).serve();
	const heavy = { ...FILES, 'content-length': String(12 * MEGABYTE), connection: 'close' };
	const photo = 'x'.repeat(12 * MEGABYTE);
	const { status, body } = await post(`${folder}/quartier/dire/probleme?/envoyer`, heavy, photo);
	expect(status).toBe(413);
	expect(body).toContain(page);
	expect(body).toContain(told);
});

test('the team sends registers of 25 MB where registers are taken, and no more', async () => {
	await (await doorsOpen()).serve();
	const register = 'x'.repeat(2 * MEGABYTE);
	expect((await post('/equipe/registres', FILES, register)).status).toBe(200);
	expect((await post('/equipe/accueil', FILES, register)).status).toBe(413);
	const tooLong = 'x'.repeat(26 * MEGABYTE);
	expect((await post('/equipe/registres?/deposer', FILES, tooLong)).status).toBe(413);
	// A film is not waited for.
	const film = { ...FILES, 'content-length': String(4_000 * MEGABYTE) };
	expect((await post('/equipe/registres?/deposer', film)).status).toBe(413);
});

test('when too much comes at once, the next one is asked to try again, calmly', async () => {
	await (await doorsOpen()).serve();
	const body = 'x'.repeat(24 * MEGABYTE);
	// It has said what it sends, and never ends: as slow lines do.
	const held = await Promise.all(
		[1, 2].map(async () => {
			const socket = connect(street.port, '127.0.0.1');
			await once(socket, 'connect');
			socket.write(
				`POST /equipe/registres HTTP/1.1\r\nhost: localhost:${street.port}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${body.length}\r\n\r\nx`
			);
			return socket;
		})
	);
	// Both have been heard: a page asked for afterwards is answered.
	await ask({ path: '/', headers: here() });
	const refused = await post('/equipe/registres', FILES, body);
	expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
	expect(refused.body).toContain('réessayez');
	expect((await post('/equipe/accueil/demande', {}, 'demande=x')).status).toBe(200);
	for (const socket of held) socket.destroy();
});

test('a body that does not say its length is not taken from anybody', async () => {
	await (await doorsOpen()).serve();
	const chunked = { ...FILES, 'transfer-encoding': 'chunked' };
	expect((await post('/', chunked, 'x')).status).toBe(411);
	expect((await post('/equipe/accueil', chunked, 'x')).status).toBe(411);
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
