import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { useDoors, useSite } from './doors.fixture.ts';

const street = useDoors();
const { doorsOpen, ask, here, occupy } = street;
// Answers when told to, by another request; news never end.
useSite(`
	globalThis.held ??= [];
	if (request.url === '/news') {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('data: bonjour\\n\\n');
	} else if (request.url === '/slow') globalThis.held.push(response);
	else response.end('le site');`);

const held = () => (globalThis as unknown as { held: { end(text: string): void }[] }).held;

async function ofSlow(agent: Agent | false = false) {
	const { port } = street;
	const asked = request({ host: '127.0.0.1', port, path: '/slow', headers: here(), agent });
	asked.end();
	const answered = once(asked, 'response').then(async ([answer]) => {
		let body = '';
		for await (const chunk of answer) body += chunk;
		return { body, connection: answer.headers.connection };
	});
	answered.catch(() => {});
	const before = held()?.length ?? 0;
	while ((held()?.length ?? 0) === before) await pause(5);
	return { answered, answer: (text: string) => held().pop()!.end(text) };
}

test('what is being answered is answered; nobody else comes in', async () => {
	const doors = await doorsOpen({}, { patienceMs: 5_000 });
	await doors.serve();
	const agent = new Agent({ keepAlive: true });
	const slow = await ofSlow(agent);
	let isClosed = false;
	const closed = doors.close().then(() => (isClosed = true));
	await expect(ask({ headers: here() })).rejects.toThrow('ECONNREFUSED');
	expect(isClosed).toBe(false);
	slow.answer('enregistré');
	expect(await slow.answered).toEqual({ body: 'enregistré', connection: 'close' });
	await closed;
	expect(await occupy('127.0.0.1')).toBe(true);
	agent.destroy();
});

test('a connection kept open for later does not hold the doors', async () => {
	const doors = await doorsOpen({}, { patienceMs: 60_000 });
	await doors.serve();
	const agent = new Agent({ keepAlive: true });
	const { port } = street;
	const asked = request({ host: '127.0.0.1', port, headers: here(), agent });
	asked.end();
	const [answer] = await once(asked, 'response');
	answer.resume();
	await once(answer, 'end');
	await doors.close();
	expect(await occupy('127.0.0.1')).toBe(true);
	agent.destroy();
});

test('news that never end are cut at once', async () => {
	const doors = await doorsOpen({}, { patienceMs: 60_000 });
	await doors.serve();
	const { port } = street;
	const asked = request({ host: '127.0.0.1', port, path: '/news', headers: here(), agent: false });
	asked.end();
	const [answer] = await once(asked, 'response');
	await once(answer, 'data');
	const cut = new Promise<Error>((done) => answer.once('error', done));
	await doors.close();
	expect((await cut).message).toBe('aborted');
});

test('whoever lasts longer than our patience is cut', async () => {
	const doors = await doorsOpen({}, { patienceMs: 50 });
	await doors.serve();
	const slow = await ofSlow();
	await doors.close();
	await expect(slow.answered).rejects.toThrow('socket hang up');
});

test('closing twice is closing once', async () => {
	const doors = await doorsOpen();
	await Promise.all([doors.close(), doors.close()]);
	await doors.close();
	expect(await occupy('127.0.0.1')).toBe(true);
});
