import { afterAll, beforeAll, expect, test } from 'vitest';
import { useLobby } from '#lib/features/lobby/kiosks/server/kiosks.fixture.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import { offeredTo } from './offered.ts';

const lobby = useLobby();
let attempts: ReturnType<typeof openPool>;

beforeAll(() => {
	attempts = openPool(keysUrl(lobby.world.ownerUrl));
});
afterAll(() => attempts?.destroy());

/** What a machine is answered, that types this code from there, so many minutes into the story. */
async function typed(code: string, address: string, minutes = 0): Promise<number> {
	const keys = { database: attempts, secret: Buffer.alloc(32, 2) };
	const event = { locals: { keys, world: lobby.house(minutes) }, getClientAddress: () => address };
	const read = await offeredTo(event as never, code);
	return 'status' in read ? read.status : 200;
}

/** Codes that nobody was given, each another one. */
const invented = (count: number) => Array.from({ length: count }, (_, nth) => `2222222${nth + 2}`);

test('after five wrong codes a network waits a quarter of an hour, the right one too; others do not', async () => {
	const code = await lobby.give(await lobby.add());
	const [first, ...others] = invented(5);
	for (const wrong of [first!, ...others]) expect(await typed(wrong, '192.0.2.1')).toBe(404);
	expect(await typed(code, '192.0.2.1', 1)).toBe(429);
	expect(await typed(code, '192.0.2.2', 1)).toBe(200);
	const later = await lobby.give(await lobby.add(), 14);
	expect(await typed(later, '192.0.2.1', 16)).toBe(200);
});

test('of IPv6, a subscriber has as many addresses as he likes, and five codes', async () => {
	const answers: number[] = [];
	for (const [nth, wrong] of invented(6).entries()) {
		answers.push(await typed(wrong, `2001:db8:0:1::${nth + 1}`));
	}
	expect(answers).toEqual([404, 404, 404, 404, 404, 429]);
});

test('a centre whose old codes are tried from five networks waits; the neighbour’s does not', async () => {
	const id = await lobby.add();
	const old = await lobby.give(id);
	await lobby.enrol(old, 1);
	for (let nth = 1; nth <= 5; nth += 1) {
		expect(await typed(old, `198.51.100.${nth}`, 20)).toBe(404);
	}
	const fresh = await lobby.give(id, 21);
	expect(await typed(fresh, '198.51.100.77', 22)).toBe(429);
	expect(await lobby.offered(fresh, 22)).not.toBeNull();
	expect(await typed(await lobby.give(id, 34), '198.51.100.77', 36)).toBe(200);
});

test('a code that opens is counted nowhere, however often its page is read', async () => {
	const code = await lobby.give(await lobby.add(), 60);
	for (let time = 0; time < 8; time += 1) expect(await typed(code, '203.0.113.5', 61)).toBe(200);
});
