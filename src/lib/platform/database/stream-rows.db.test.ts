import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/database/test-database.ts';
import { streamRows } from './stream-rows.ts';

const world = useTestDatabase();

test('rows come as other queries give them: plain days, numbers, instants', async () => {
	const rows = await world.asOperator([], async (db) =>
		Array.fromAsync(
			streamRows(
				db,
				sql`select date '2018-01-11' as day, time '09:00' as hour, count(*) as number,
					timestamptz '2018-01-11T08:00:00Z' as at`
			)
		)
	);
	expect(rows).toEqual([
		{
			day: '2018-01-11',
			hour: '09:00',
			number: 1,
			at: Temporal.Instant.from('2018-01-11T08:00:00Z')
		}
	]);
});

test('more rows than one asking brings all come, in order', async () => {
	const numbers = await world.asOperator([], async (db) => {
		const query = sql<{ n: number }>`select n from generate_series(1, 1234) n order by n`;
		return Array.fromAsync(streamRows(db, query), ({ n }) => n);
	});
	expect(numbers).toEqual(Array.from({ length: 1234 }, (_, at) => at + 1));
});

test('whoever stops reading may ask something else of the same transaction', async () => {
	const found = await world.asOperator([], async (db) => {
		const rows = streamRows(db, sql`select from generate_series(1, 100000)`);
		await rows.next();
		await rows.return(undefined);
		return (await sql<{ one: number }>`select 1 as one`.execute(db)).rows;
	});
	expect(found).toEqual([{ one: 1 }]);
});
