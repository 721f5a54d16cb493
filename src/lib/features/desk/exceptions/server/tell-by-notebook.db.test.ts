import { expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { tellByNotebook } from './tell-by-notebook.ts';

const world = useTestDatabase();
const LINES = 15_000;

test('a notebook of ten years in which all was done in somebody’s place is written whole', async () => {
	const centre = await world.addCentre('jacques-brel');
	const { rows } = await world.owner.query<{ id: string }>(
		`with asked as (
			insert into requests (centre_id, channel, day, family, origin, words, recorded_at)
			select $1, 'comes', '2016-03-01', 'citoyennete-impots', 'unknown', 'ligne ' || n, $2
			from generate_series(1, $3::integer) n returning id
		)
		insert into request_answers (centre_id, request_id, kind, recorded_at)
		select $1, id, 'settled', $2 from asked returning id`,
		[centre, A_TUESDAY, LINES]
	);
	const told = rows.map(({ id }, at) => ({
		answer_id: id,
		words: at === 0 ? 'x'.repeat(900) : ''
	}));
	await world.as('direction', centre, (db) => tellByNotebook(db, told, A_TUESDAY.toString()));
	const written = await world.owner.query<{ n: number; longest: number; said: number }>(
		`select count(*)::integer as n, max(length(words)) as longest, count(words)::integer as said
		from exceptions where centre_id = $1 and reason = 'unsaid'`,
		[centre]
	);
	expect(written.rows).toEqual([{ n: LINES, longest: 300, said: 1 }]);
});
