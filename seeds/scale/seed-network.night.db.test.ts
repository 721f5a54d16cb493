import { describe, expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../tests/database/test-database.ts';
import { seedNetwork, type Seeded } from './seed-network.ts';
import { TABLES } from './rows.ts';

const first = useTestDatabase();
const second = useTestDatabase();
const busy = useTestDatabase();
type World = typeof first;

const seed = ({ app, ownerUrl }: World, scale = 0.01) =>
	seedNetwork(app, ownerUrl, { seed: 1, scale, now: A_TUESDAY, say: () => {} });

async function countOf({ owner }: World, table: string): Promise<number> {
	const { rows } = await owner.query<{ count: number }>(`select count(*) from ${table}`);
	return rows[0]!.count;
}

/** Every row of a table as the owner sees it, as one digest. */
async function digestOf({ owner }: World, table: string): Promise<string> {
	const what =
		table === 'journal'
			? `to_jsonb(t) - 'id'`
			: table === 'year_closings'
				? `frozen`
				: `to_jsonb(t)`;
	// The closings are those of the use case, which draws their identifiers.
	const where = table === 'journal' ? `where record_kind <> 'year'` : '';
	const { rows } = await owner.query<{ digest: string }>(
		`select md5(string_agg(r, ',' order by r)) as digest
		from (select md5((${what})::text) as r from ${table} t ${where}) rows`
	);
	return rows[0]!.digest;
}

describe('a hundredth of the network', () => {
	let seeded: Seeded;

	test('is written whole, with every table of real use', async () => {
		const answer = await seed(first);
		if ('refusal' in answer) throw new Error(answer.message);
		seeded = answer;
		expect(seeded).toMatchObject({ centres: 24, people: 2_000, attendances: 10_000 });
		for (const table of TABLES) expect(await countOf(first, table), table).toBeGreaterThan(0);
		expect(await countOf(first, 'year_closings')).toBeGreaterThan(24 * 7);
		expect(await countOf(first, 'people')).toBe(2_000);
	});

	test('the planner knows how many rows there are, without waiting', async () => {
		const { rows } = await first.owner.query<{ count: number }>(
			`select reltuples::integer as count from pg_class where relname = 'attendances'`
		);
		expect(rows[0]!.count).toBe(10_000);
	});

	test('the same seed writes the same rows in another database', async () => {
		expect(await seed(second)).toEqual(seeded);
		for (const table of [...TABLES, 'year_closings']) {
			expect(await digestOf(second, table), table).toBe(await digestOf(first, table));
		}
	});

	test('rows lie in the order of time, the centres mixed', async () => {
		const { rows } = await first.owner.query<{ turns: number }>(
			`select count(*) as turns from (
				select centre_id is distinct from lag(centre_id) over (order by ctid) as turn
				from attendances) t where turn`
		);
		expect(rows[0]!.turns).toBeGreaterThan(500);
	});
});

describe('a database that has a centre', () => {
	test('is refused with a sentence, and nothing is written', async () => {
		await busy.addCentre('un-vrai-centre');
		expect(await seed(busy, 0.001)).toEqual({
			refusal: 'not-empty',
			message: expect.stringMatching(/rien n’y est écrit/)
		});
		expect(await countOf(busy, 'centres')).toBe(1);
		expect(await countOf(busy, 'people')).toBe(0);
	});
});
