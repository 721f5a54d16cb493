import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/database/test-database.ts';
import { openPool } from './pool.ts';
import { isReadAgain } from './prepare-reads.ts';
import { appUrl } from './roles.ts';

const world = useTestDatabase();

describe('what is worth preparing', () => {
	test.each([
		['select name from centres where slug = $1', true],
		['\n\t\twith a as (select 1) select count(*) from a', true],
		['select "c"."id" from "centres" as "c"', true],
		['select * from centres', false],
		['select "c".* from "centres" as "c"', false],
		['select id, c.* from centres c', false],
		['insert into centres (slug) values ($1)', false],
		['begin', false]
	])('%s: %s', (text, expected) => {
		expect(isReadAgain(text)).toBe(expected);
	});
});

describe('one connection of the pool', () => {
	const withPool = async (work: (pool: ReturnType<typeof openPool>) => Promise<void>) => {
		const pool = openPool(appUrl(world.ownerUrl), 1);
		try {
			await work(pool);
		} finally {
			await pool.destroy();
		}
	};
	const prepared = async (pool: ReturnType<typeof openPool>) => {
		const { rows } = await sql<{ count: number }>`select count(*) from pg_prepared_statements
			where statement not like '%pg_prepared_statements%'`.execute(pool);
		return rows[0]!.count;
	};

	test('prepares a read once, whatever its values, and answers the same', () =>
		withPool(async (pool) => {
			const twice = (number: number) =>
				sql<{ value: number }>`select ${number}::integer * 2 as value`.execute(pool);
			for (const number of [1, 2, 21]) {
				expect((await twice(number)).rows).toEqual([{ value: number * 2 }]);
			}
			expect(await prepared(pool)).toBe(1);
		}));

	test('does not keep a long list of values, which will not be seen again', () =>
		withPool(async (pool) => {
			const among = (count: number) =>
				sql`select 1 in (${sql.join(Array.from({ length: count }, (_, at) => at))}) as found`.execute(
					pool
				);
			await among(12);
			expect(await prepared(pool)).toBe(1);
			await among(13);
			expect(await prepared(pool)).toBe(1);
		}));

	test('keeps a hundred and fifty of them, then asks as before', () =>
		withPool(async (pool) => {
			for (let at = 0; at < 160; at++) {
				const { rows } = await sql`select ${sql.lit(at)} as value`.execute(pool);
				expect(rows).toEqual([{ value: at }]);
			}
			expect(await prepared(pool)).toBeLessThanOrEqual(150);
			expect(await prepared(pool)).toBeGreaterThan(140);
		}));

	test('goes on after an update has added a column to what it reads', () =>
		withPool(async (pool) => {
			const add = (name: string) =>
				world.owner.query(`alter table demo_loadings add column ${name} integer`);
			const named = () => sql`select id from demo_loadings`.execute(pool);
			const starred = () => pool.selectFrom('demo_loadings').selectAll().execute();
			await named();
			await starred();
			await add('added');
			await expect(named()).resolves.toMatchObject({ rows: [] });
			await expect(starred()).resolves.toEqual([]);
		}));

	test('a statement that fails is no obstacle to the next ones', () =>
		withPool(async (pool) => {
			const divide = (by: number) =>
				sql<{ value: number }>`select 6 / ${by}::integer as value`.execute(pool);
			await expect(divide(0)).rejects.toThrow('division by zero');
			expect((await divide(2)).rows).toEqual([{ value: 3 }]);
		}));
});
