import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, test, expect } from 'vitest';
import { openWaitingRoom } from './waiting-room.ts';

async function houseOf(handler: RequestListener): Promise<string> {
	const server = createServer(handler).listen(0, '127.0.0.1');
	await new Promise((listening) => server.once('listening', listening));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Reads what was typed, as the pages do. */
const open: RequestListener = async (request, response) => {
	const chunks = await request.toArray();
	response.end(`reçu : ${Buffer.concat(chunks).toString()}`);
};

test('a form sent while the house opens waits, and is taken with what was typed', async () => {
	const room = openWaitingRoom();
	const arrived = Promise.withResolvers<void>();
	const url = await houseOf((request, response) => {
		room.receive(request, response);
		arrived.resolve();
	});
	const sent = fetch(url, { method: 'POST', body: 'nom=Wattrelot' });
	await arrived.promise;
	room.letIn(open);
	expect(await (await sent).text()).toBe('reçu : nom=Wattrelot');
});

test('a page asked for meanwhile says to wait, and asks again by itself', async () => {
	const answer = await fetch(await houseOf(openWaitingRoom().receive));
	expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
	expect(await answer.text()).toContain('Cette page se recharge toute seule');
});

test('somebody who gave up waiting is not let in', async () => {
	const room = openWaitingRoom();
	const arrived = Promise.withResolvers<void>();
	const left = Promise.withResolvers<void>();
	const url = await houseOf((request, response) => {
		room.receive(request, response);
		response.once('close', left.resolve);
		arrived.resolve();
	});
	const leaving = new AbortController();
	const sent = fetch(url, { method: 'POST', body: 'nom=Wattrelot', signal: leaving.signal });
	await arrived.promise;
	leaving.abort();
	await expect(sent).rejects.toThrow('aborted');
	await left.promise;
	let isTaken = false;
	room.letIn(() => void (isTaken = true));
	expect(isTaken).toBe(false);
});

test('a crowd that fills the room is asked to come back', async () => {
	const room = openWaitingRoom();
	const url = await houseOf(room.receive);
	const statuses: number[] = [];
	const crowd = Array.from({ length: 210 }, async () => {
		const answer = await fetch(url, { method: 'POST', body: 'nom=x' }).catch(() => null);
		if (answer) statuses.push(answer.status);
		if (statuses.length === 10) room.letIn(open);
	});
	await Promise.all(crowd);
	expect(statuses.filter((status) => status === 503)).toHaveLength(10);
	expect(statuses.filter((status) => status === 200)).toHaveLength(200);
});
