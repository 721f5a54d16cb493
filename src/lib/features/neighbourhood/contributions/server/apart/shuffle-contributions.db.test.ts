import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { sealBytes } from '#lib/platform/sealed-bytes.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY, done, KEY, TODAY, useContributions } from '../contributions.fixture.ts';
import { holds } from '../holds.ts';
import { openIdentity } from '../law/open-identity.ts';
import { SEALED_BYTES, sealUrn } from './seals.ts';
import { shuffleContributions } from './shuffle-contributions.ts';

const { world, centres, say } = useContributions();
beforeEach(() =>
	world.owner.query('truncate contributions, contribution_identities, contribution_urns cascade')
);

const OPENING = { by: 'Nadia Essai', request: 'Réquisition 2026/123', reason: 'Menaces.' };
const open = (id: string, key = KEY) =>
	asActing(
		world.app,
		{ staffId: null, role: 'operator', centres: [centres.brel], at: A_TUESDAY },
		(db) => openIdentity(db, id, OPENING, { key, today: TODAY })
	);
const shuffle = (at: 'hour' | 'night' = 'hour', key = KEY) =>
	shuffleContributions(
		{
			database: world.app,
			now: () => A_TUESDAY,
			secrets: { voices: key } as World['secrets']
		},
		{ at, centres: [centres.brel] }
	);
const from = (address: string) => ({
	trace: { address, at: '2026-11-24T08:00:00Z', browser: null, kioskId: null }
});
const urns = async () =>
	(
		await world.owner.query<{ id: string; sealed: Buffer }>(
			'select id, sealed from contribution_urns'
		)
	).rows;
const apart = async () =>
	(
		await world.owner.query<{ bytes: number }>(
			'select octet_length(sealed) as bytes from contribution_identities'
		)
	).rows.map(({ bytes }) => bytes);

test('who sent it is known to the law at once, and no less once it is written apart', async () => {
	const { id } = done(await say({}, from('192.0.2.7')));
	expect(await apart()).toEqual([]);
	expect(await open(id)).toMatchObject({ outcome: 'told', trace: { address: '192.0.2.7' } });
	expect(await shuffle()).toEqual({ poured: 2 });
	expect(await apart()).toEqual([SEALED_BYTES, SEALED_BYTES]);
	expect(await open(id)).toMatchObject({ outcome: 'told', trace: { address: '192.0.2.7' } });
	expect(await shuffle()).toEqual({ poured: 0 });
});

test('twenty who speak at once all wait in one row, and none is lost', async () => {
	const nths = Array.from({ length: 20 }, (_, nth) => nth);
	const said = await Promise.all(nths.map((nth) => say({}, from(`192.0.2.${nth}`))));
	expect(await urns()).toHaveLength(1);
	const [first] = await Promise.all([shuffle(), say({}, from('192.0.2.99'))]);
	const { poured } = await shuffle();
	expect(first.poured + poured).toBe(42);
	for (const nth of nths) {
		expect(await open(done(said[nth]!).id)).toMatchObject({ trace: { address: `192.0.2.${nth}` } });
	}
});

test('the row weighs the same for one who waits as for six', async () => {
	done(await say());
	const [one] = await urns();
	for (let nth = 0; nth < 5; nth += 1) done(await say());
	expect((await urns()).map(({ sealed }) => sealed.length)).toEqual([one!.sealed.length]);
});

describe('what another key has sealed', () => {
	const OTHER = Buffer.alloc(32, 'another');

	test('waits for its key, and those who speak now wait beside it', async () => {
		await world.owner.query(
			`insert into contribution_urns (sealed, month) values ($1, '2026-11-01')`,
			[sealUrn(OTHER, '[]')]
		);
		const [others] = await urns();
		const { id } = done(await say({}, from('192.0.2.1')));
		expect(await urns()).toHaveLength(2);
		expect(await open(id, OTHER)).toMatchObject({ outcome: 'never-kept' });
		expect(await shuffle()).toEqual({ poured: 2 });
		expect(await open(id)).toMatchObject({ trace: { address: '192.0.2.1' } });
		expect(await urns()).toContainEqual(others);
	});

	test('is erased thirteen months after the last one who was added, not after the first', async () => {
		const night = (today: string) =>
			world.asOperator([centres.brel], (db) => holds.erasePast!(db, { today } as never));
		done(await say());
		await world.owner.query(`update contribution_urns set month = '2025-11-01'`);
		done(await say());
		expect(await night('2026-12-01')).toMatchObject({ contribution_urns: 0 });
		expect(await night('2027-11-30')).toMatchObject({ contribution_urns: 0 });
		expect(await night('2027-12-01')).toMatchObject({ contribution_urns: 1 });
	});
});

test('what was sealed before all had one size is given it by the night, and opens as before', async () => {
	const { id } = done(await say({}, from('192.0.2.7')));
	await shuffle();
	const trace = from('192.0.2.7').trace;
	const short = Buffer.from(JSON.stringify(trace));
	const keyOfTrace = createHmac('sha256', KEY).update(`trace\n${id}`).digest();
	const [lookup] = (
		await world.owner.query(`select lookup from contribution_identities where holds = 'trace'`)
	).rows;
	await world.owner.query(
		`update contribution_identities set sealed = $1 where lookup = $2 and holds = 'trace'`,
		[sealBytes(keyOfTrace, short), lookup.lookup]
	);
	expect(new Set(await apart()).size).toBe(2);
	await shuffle('hour');
	expect(new Set(await apart()).size).toBe(2);
	await shuffle('night');
	expect(await apart()).toEqual([SEALED_BYTES, SEALED_BYTES]);
	expect(await open(id)).toMatchObject({ outcome: 'told', trace });
});
