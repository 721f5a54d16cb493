import { describe, expect, test } from 'vitest';
import { decide, listWaiting } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	holds,
	listWaitingEchoes,
	sayMeToo,
	settleEchoes,
	stampMeToo
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import {
	A_TUESDAY,
	done,
	KEY,
	TODAY,
	useContributions
} from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';

const { brel, digue, visitor, say, world, centres } = useContributions();
const LAMP = {
	door: 'problem',
	subject: 'lighting',
	words: 'La lampe est cassée, rue Alma.'
} as const;

const published = async () => {
	const { id } = done(await say(LAMP));
	const { waiting } = await brel((db) => listWaiting(db));
	const { versionId } = waiting.find((one) => one.id === id)!;
	const verdict = { decision: 'publish', corrected: null, photo: null } as const;
	done(await brel((db) => decide(db, id, { versionId }, verdict)));
	return id;
};
const told = (id: string) =>
	visitor((db) =>
		db
			.selectFrom('shown_contributions')
			.where('contribution_id', '=', id)
			.select('echoes')
			.executeTakeFirst()
	);

describe('« moi aussi »', () => {
	const READ = A_TUESDAY;
	const stampOf = (id: string) => stampMeToo(KEY, id, READ);
	type Pressed = { stamp?: string; device?: [string, ...string[]]; minutes?: number; day?: string };
	const meToo = (id: string, browser: string | null, pressed: Pressed = {}) => {
		const { stamp = stampOf(id), device = [`192.0.2.${browser?.slice(8) ?? '1'}`, 'Firefox'] } =
			pressed;
		const now = READ.add({ minutes: pressed.minutes ?? 1 });
		const day = pressed.day ?? TODAY;
		return visitor((db) => sayMeToo(db, id, { key: KEY, stamp, now, browser, device, day }));
	};
	const became = async (pressed: ReturnType<typeof meToo>) => {
		const said = await pressed;
		return 'refusal' in said ? said.refusal : said.echoed;
	};
	const countOf = async (id: string) =>
		(await world.owner.query('select from contribution_echoes where contribution_id = $1', [id]))
			.rowCount;
	const waitingFor = async (id: string) =>
		(await brel(listWaitingEchoes)).find(({ contributionId }) => contributionId === id)?.times ?? 0;

	test('once a browser a day, told from five on, and nothing says of which browser', async () => {
		const id = await published();
		for (let nth = 1; nth <= 4; nth++) {
			expect(await became(meToo(id, `browser-${nth}`))).toBe('counted');
		}
		expect(await became(meToo(id, 'browser-4'))).toBe('again');
		expect(await told(id)).toMatchObject({ echoes: null });
		await Promise.all(['browser-5', 'browser-6', 'browser-6'].map((one) => meToo(id, one)));
		expect(await told(id)).toMatchObject({ echoes: 6 });
		const { rows } = await world.owner.query<{ t: string }>(
			`select string_agg(e::text, ' ') as t from contribution_echoes e`
		);
		expect(rows[0]!.t).not.toContain('browser');
	});

	test('of what is not shown, nobody says it', async () => {
		const { id } = done(await say(LAMP));
		expect(await meToo(id, 'browser')).toMatchObject({ refusal: 'gone' });
		// By SQL, nobody says it at all.
		const echo = { contribution_id: await published(), day: TODAY, mark: Buffer.alloc(32) };
		await expect(
			visitor((db) => db.insertInto('contribution_echoes').values(echo).execute())
		).rejects.toThrow(/permission denied/);
	});

	test('a stamp is pressed once, whatever day and whatever browser; of another message, it is none', async () => {
		const [id, other] = [await published(), await published()];
		const stamp = stampOf(id);
		expect(await became(meToo(id, 'browser-1', { stamp }))).toBe('counted');
		expect(await became(meToo(id, 'browser-2', { stamp }))).toBe('again');
		expect(await became(meToo(id, null, { stamp, day: '2026-12-02' }))).toBe('again');
		expect(await became(meToo(other, 'browser-3', { stamp }))).toBe('stamp');
		expect(await became(meToo(id, 'browser-4', { stamp: '' }))).toBe('stamp');
		expect(await became(meToo(id, 'browser-5', { minutes: 721 }))).toBe('stamp');
		const twin = stampOf(other);
		const at = Array.from({ length: 5 }, () => became(meToo(other, null, { stamp: twin })));
		expect((await Promise.all(at)).toSorted()).toEqual([
			'again',
			'again',
			'again',
			'again',
			'counted'
		]);
		expect([await countOf(id), await countOf(other)]).toEqual([1, 1]);
	});

	test('sixty from one browser that keeps no cookie: three count, and the others wait for a reader', async () => {
		const id = await published();
		const alone: [string, string] = ['203.0.113.9', 'Firefox'];
		for (let nth = 0; nth < 60; nth++) await meToo(id, null, { device: alone });
		expect([await countOf(id), await waitingFor(id)]).toEqual([3, 57]);
		// As long as nobody has looked, no page tells a number.
		expect(await told(id)).toMatchObject({ echoes: null });
		expect(await brel((db) => settleEchoes(db, id, false))).toEqual({ settled: 57 });
		expect([await countOf(id), await waitingFor(id)]).toEqual([3, 0]);
		expect(await brel((db) => settleEchoes(db, id, true))).toMatchObject({ refusal: 'none-waits' });
	});

	test('many of one message within an hour wait, whatever they say of themselves; a colleague counts them', async () => {
		const id = await published();
		for (let nth = 0; nth < 20; nth++) {
			await meToo(id, null, { device: [`198.51.100.${nth}`, `Navigateur ${nth}`] });
		}
		expect([await countOf(id), await waitingFor(id)]).toEqual([12, 8]);
		// An hour later, one more counts as before.
		expect(await became(meToo(id, null, { device: ['198.51.100.40'], minutes: 61 }))).toBe(
			'counted'
		);
		expect(await digue((db) => settleEchoes(db, id, true))).toMatchObject({
			refusal: 'none-waits'
		});
		expect(await brel((db) => settleEchoes(db, id, true))).toEqual({ settled: 8 });
		expect([await countOf(id), await waitingFor(id)]).toEqual([21, 0]);
		expect(await told(id)).toMatchObject({ echoes: 21 });
	});

	test('one network says so many in an hour, of all messages together', async () => {
		const ids: string[] = [];
		for (let nth = 0; nth < 8; nth++) ids.push(await published());
		const answers: string[] = [];
		for (const id of ids) {
			for (const agent of ['a', 'b', 'c']) {
				answers.push(await became(meToo(id, null, { device: ['203.0.113.77', agent] })));
			}
		}
		expect(answers.filter((one) => one === 'counted')).toHaveLength(20);
		expect(answers.filter((one) => one === 'waits')).toHaveLength(4);
	});

	test('of all that, no table says who, nor when within the day', async () => {
		const id = await published();
		await meToo(id, 'browser-1', { device: ['203.0.113.88', 'Un navigateur'] });
		const { rows } = await world.owner.query<{ name: string; type: string }>(
			`select table_name as name, data_type as type from information_schema.columns
			where table_name in ('contribution_echoes', 'contribution_echo_marks', 'waiting_echoes')`
		);
		expect(rows.filter(({ type }) => type.startsWith('timestamp'))).toEqual([]);
		const { rows: kept } = await world.owner.query<{ t: string }>(
			`select string_agg(m::text, ' ') as t from contribution_echo_marks m`
		);
		expect(kept[0]!.t).not.toMatch(/203\.0|browser|navigateur/i);
		expect((await world.owner.query('select from handled_posts')).rowCount).toBe(0);
		// The night erases what was seen, once its stamps open nothing.
		const day = Temporal.PlainDate.from(TODAY).add({ days: 2 }).toString();
		const gone = await world.asOperator([centres.brel], (db) =>
			holds.erasePast!(db, { today: day } as never)
		);
		expect(gone.contribution_echo_marks).toBeGreaterThan(0);
		expect(await countOf(id)).toBe(1);
	});
});
