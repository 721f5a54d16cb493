import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/database/test-database.ts';
import { type Ear, openEar, PERHAPS } from './ear.ts';
import { appUrl } from './roles.ts';

const world = useTestDatabase();
const QUICK = { againMs: 20, checkMs: 60_000, answerMs: 2_000 };
const ears: Ear[] = [];

const open = () => {
	const ear = openEar(appUrl(world.ownerUrl), QUICK);
	ears.push(ear);
	return ear;
};
afterEach(async () => {
	await Promise.all(ears.splice(0).map((ear) => ear.close()));
});

/** What a listener hears, one after the other. */
async function listener(ear: Ear, channel = 'help_calls') {
	const said: string[] = [];
	let next = Promise.withResolvers<void>();
	const stop = await ear.listen(channel, (about) => {
		said.push(about);
		next.resolve();
		next = Promise.withResolvers();
	});
	const hears = async (about: string) => {
		while (!said.includes(about)) await next.promise;
	};
	return { said, hears, stop };
}
const say = (about: string, channel = 'help_calls') =>
	world.owner.query('select pg_notify($1, $2)', [channel, about]);
const connections = async () =>
	(
		await world.owner.query<{ pid: number }>(
			`select pid from pg_stat_activity where application_name = 'declic ear' and datname = current_database()`
		)
	).rows;

describe('an ear', () => {
	test('connects once somebody listens, on one connection however many they are', async () => {
		const ear = open();
		expect(await connections()).toEqual([]);
		const [one, other, elsewhere] = await Promise.all([
			listener(ear),
			listener(ear),
			listener(ear, 'other_news')
		]);
		expect(await connections()).toHaveLength(1);
		await say('brel');
		await Promise.all([one.hears('brel'), other.hears('brel')]);
		await say('digue', 'other_news');
		await elsewhere.hears('digue');
		expect([one.said, other.said, elsewhere.said]).toEqual([['brel'], ['brel'], ['digue']]);
	});

	test('two servers both hear', async () => {
		const [one, other] = [await listener(open()), await listener(open())];
		await say('brel');
		await Promise.all([one.hears('brel'), other.hears('brel')]);
		expect([one.said, other.said]).toEqual([['brel'], ['brel']]);
	});

	test('whoever stops is told nothing more', async () => {
		const ear = open();
		const [one, other] = [await listener(ear), await listener(ear)];
		one.stop();
		await say('brel');
		await other.hears('brel');
		expect(one.said).toEqual([]);
	});

	test('what is undone is said to nobody', async () => {
		const one = await listener(open());
		await world.owner
			.query(`do $$ begin perform pg_notify('help_calls', 'undone'); raise 'undone'; end $$`)
			.catch(() => {});
		await say('done');
		await one.hears('done');
		expect(one.said).toEqual(['done']);
	});

	test('its connection is cut: it listens again, and says that something may have been missed', async () => {
		const one = await listener(open());
		const [{ pid }] = (await connections()) as [{ pid: number }];
		await world.owner.query('select pg_terminate_backend($1)', [pid]);
		await one.hears(PERHAPS);
		await say('after');
		await one.hears('after');
		// The one that was cut may take a moment to leave.
		await expect.poll(connections).toHaveLength(1);
		expect((await connections())[0]!.pid).not.toBe(pid);
	});

	test('nobody answers when it is asked to listen: it hears once somebody does', async () => {
		const url = new URL(appUrl(world.ownerUrl));
		const { hostname, port } = url;
		const line = createServer((near) => {
			const far = connect(Number(port), hostname);
			near.pipe(far).pipe(near);
			for (const end of [near, far]) end.on('error', () => {});
		});
		const listening = (at: number) =>
			new Promise<number>((done) =>
				line.listen(at, '127.0.0.1', () => done((line.address() as AddressInfo).port))
			);
		const closed = () => new Promise((done) => line.close(done));
		const free = await listening(0);
		await closed();
		url.host = `127.0.0.1:${free}`;
		const ear = openEar(url.href, QUICK);
		const waiting = await listener(ear);
		await listening(free);
		await waiting.hears(PERHAPS);
		await say('back');
		await waiting.hears('back');
		expect(waiting.said).toEqual([PERHAPS, 'back']);
		await ear.close();
		await closed();
	});

	test('closed, it holds no connection', async () => {
		const ear = open();
		await listener(ear);
		await ear.close();
		await expect.poll(connections).toEqual([]);
	});
});
