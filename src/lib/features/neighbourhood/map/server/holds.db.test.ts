import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { holds } from '../index.server.ts';

const world = useTestDatabase();
let centre = '';
beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
});

const visitor = <T>(work: (db: Db) => Promise<T>) =>
	asActing(
		world.app,
		{ staffId: null, role: 'visitor', centres: [], at: A_TUESDAY, subject: undefined },
		work
	);
/** Somebody searches, and nothing is found. */
const missing = (words: string, month = '2026-11-01') =>
	visitor((db) =>
		sql`select note_place_miss(${Buffer.alloc(32, words)}, ${month}::date, ${words})`.execute(db)
	);
const known = () =>
	world.as('accueil', centre, (db) =>
		db.selectFrom('place_misses').select(['times', 'words']).orderBy('words').execute()
	);

test('what was looked for in vain is told in words once twenty people did, and not before', async () => {
	for (let n = 0; n < 19; n++) await missing('cours de tricot');
	await missing('mon voisin');
	expect(await known()).toEqual([]);
	const { rows } = await world.owner.query(
		'select words from place_misses where words is not null'
	);
	expect(rows).toEqual([]);
	await missing('cours de tricot');
	expect(await known()).toEqual([{ times: 20, words: 'cours de tricot' }]);
	await missing('cours de tricot');
	expect(await known()).toEqual([{ times: 21, words: 'cours de tricot' }]);
});

test('whoever searches reads none of it, and writes it by no other way', async () => {
	const read = await visitor((db) => db.selectFrom('place_misses').selectAll().execute());
	expect(read).toEqual([]);
	const written = visitor((db) =>
		sql`insert into place_misses (key, month, times) values (${Buffer.alloc(32)}, '2026-11-01', 20)`.execute(
			db
		)
	);
	await expect(written).rejects.toThrow(/permission denied/);
});

test('at night, what stayed without words goes after three months; what was told stays', async () => {
	await missing('il y a longtemps', '2026-07-01');
	await missing('naguère', '2026-09-01');
	const forgotten = await world.asOperator([], (db) =>
		holds.erasePast!(db, { timeZone: 'Europe/Paris', today: '2026-11-24' })
	);
	expect(forgotten).toEqual({ place_misses: 1 });
	const { rows } = await world.owner.query('select month::text from place_misses order by 1');
	expect(rows.map(({ month }) => month)).toEqual(['2026-09-01', '2026-11-01', '2026-11-01']);
});
