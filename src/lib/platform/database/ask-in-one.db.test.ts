import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/database/test-database.ts';
import { askAlone, askInOne, asItIs, asList } from './ask-in-one.ts';

const world = useTestDatabase();

const two = asItIs(sql<number>`(select 2)`);
const days = asList(sql<{ day: string; words: string[]; n: number }>`
	select d::date as day, array['a', 'b'] as words, count(*) as n
	from unnest(array['2026-11-24', '2026-11-03', '2026-11-10']) d group by d order by d desc`);

test('each question is answered under its name; what is not asked stays null', async () => {
	const said = await world.asOperator([], (db) =>
		askInOne(db, {
			two,
			nothing: null,
			'in words': { asks: sql`'2026-11-24T08:30:00Z'::text`, says: Temporal.Instant.from }
		})
	);
	expect(said).toEqual({
		two: 2,
		nothing: null,
		'in words': Temporal.Instant.from('2026-11-24T08:30:00Z')
	});
});

test('nothing to ask, nothing is asked', async () => {
	expect(await world.asOperator([], (db) => askInOne(db, { nothing: null }))).toEqual({
		nothing: null
	});
});

test('a list comes back in its order, days as days and counts as numbers; an empty one is empty', async () => {
	const rest = { words: ['a', 'b'], n: 1 };
	expect(await world.asOperator([], (db) => askAlone(db, days))).toEqual([
		{ day: '2026-11-24', ...rest },
		{ day: '2026-11-10', ...rest },
		{ day: '2026-11-03', ...rest }
	]);
	const none = asList(sql`select 1 as one where false`);
	expect(await world.asOperator([], (db) => askAlone(db, none))).toEqual([]);
});
