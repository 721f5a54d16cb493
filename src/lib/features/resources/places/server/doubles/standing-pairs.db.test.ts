import { beforeAll, expect, test } from 'vitest';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { findPairs, MOST_ALIKE } from '../../domain/alike/doubles.ts';
import { usePlaces } from '../places.fixture.ts';
import { readComparables } from './comparable-places.ts';
import { countPlaceDoubles, findPlaceDoubles } from './find-doubles.ts';
import { comparePairs, type IdPair, standingPairs } from './standing-pairs.ts';

const { world, brel, desk } = usePlaces();
const PLACES = 60;
const STEPS = 150;
const chance = chanceFrom(20);
const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!;

// Few names, few streets, a few hundred metres over four squares: every place may be the double of several.
const STREETS = [
	'5 rue du Phare',
	'5, r. du Phare',
	'Grande Place',
	'GRANDE PL.',
	'2 rue Zola',
	null
];
const POINTS = [null, [50.7, 1.59], [50.7019, 1.59], [50.704, 1.59], [50.7019, 1.5935]] as const;
const DRAWN = {
	name: () => one(['La Ruche', 'RUCHE', 'Le Vent du large', 'Vent du Large', 'CCAS', 'Foyer 1']),
	town: () => one(['Outreau', 'OUTREAU', 'St Étienne', 'Saint-Etienne', null]),
	insee: () => one(['62643', null, null]),
	postcode: () => one(['62230', null]),
	street: () => one(STREETS)
};
const placed = () => {
	const point = one(POINTS);
	return [...Object.values(DRAWN).map((draw) => draw()), point?.[0] ?? null, point?.[1] ?? null];
};
const adding = async () => {
	await world.owner.query(
		`insert into places (name, town, insee, postcode, street, latitude, longitude, kind, verify_months, updated_on,
			recorded_at) values ($1, $2, $3, $4, $5, $6, $7, 'ASSO', 3, '2026-01-01', now())`,
		placed()
	);
};
const anyId = async () => {
	const { rows } = await world.owner.query<{ id: string }>(
		'select id from places where not is_refuge and merged_into is null order by id'
	);
	return one(rows).id;
};

/** Whatever makes a place another, or no place any more; by SQL, as a restored backup or a repair would. */
const CHANGES = {
	add: adding,
	move: async () => {
		const point = one(POINTS);
		await world.owner.query('update places set latitude = $2, longitude = $3 where id = $1', [
			...[await anyId(), point?.[0] ?? null, point?.[1] ?? null]
		]);
	},
	correct: async () => {
		const column = one(Object.keys(DRAWN) as (keyof typeof DRAWN)[]);
		await world.owner.query(`update places set ${column} = $2 where id = $1`, [
			...[await anyId(), DRAWN[column]()]
		]);
	},
	remove: async () =>
		world.owner.query(
			`insert into place_removals (place_id, recorded_at) values ($1, now()) on conflict do nothing`,
			[await anyId()]
		),
	putBack: async () => world.owner.query('delete from place_removals'),
	hide: async () =>
		world.owner.query(
			`update places set is_refuge = true, street = null, postcode = null, town = null, insee = null,
				latitude = null, longitude = null where id = $1`,
			[await anyId()]
		),
	merge: async () =>
		world.owner.query(
			`insert into place_merges (kept_id, gone_id, recorded_at)
			select k.id, $1, now() from places k
			where k.id <> $1 and not k.is_refuge and k.merged_into is null order by k.id limit 1`,
			[await anyId()]
		),
	part: async () =>
		world.owner.query(
			`insert into place_merge_undos (merge_id, recorded_at)
			select id, now() from place_merges m
			where not exists (select from place_merge_undos u where u.merge_id = m.id)`
		)
};

beforeAll(async () => {
	for (let nth = 0; nth < PLACES; nth++) await adding();
});

const compared = () =>
	desk(async (db) =>
		findPairs(await readComparables(db))
			.map(([a, b]): IdPair => [a.id, b.id])
			.sort(comparePairs)
	);

test('whatever changes, what is kept of the pairs is what comparing every place would find', async () => {
	expect((await compared()).length).toBeGreaterThan(PLACES / 2);
	for (let step = 0; step < STEPS; step++) {
		const name = one([...(Object.keys(CHANGES) as (keyof typeof CHANGES)[]), 'correct' as const]);
		await CHANGES[name]();
		expect(await desk(standingPairs), `${step}: ${name}`).toEqual(await compared());
	}
});

test('what was undone before it was written leaves nothing behind', async () => {
	const before = await desk(standingPairs);
	const undone = brel(async (db) => {
		await db.updateTable('places').set({ name: 'Nulle part ailleurs' }).execute();
		expect(await standingPairs(db)).not.toEqual(before);
		throw new Error('given up');
	});
	await expect(undone).rejects.toThrow('given up');
	expect(await desk(standingPairs)).toEqual(before);
});

test('page after page, every pair is there once, and as many are counted', async () => {
	const all = await desk((db) => findPlaceDoubles(db));
	const seen: (readonly [string, string])[] = [];
	for (;;) {
		const page = await desk((db) => findPlaceDoubles(db, { after: seen.at(-1), most: 7 }));
		if (page.length === 0) break;
		seen.push(...page.map(([a, b]): IdPair => [a.id, b.id]));
	}
	expect(seen).toEqual(all.map(([a, b]) => [a.id, b.id]));
	expect(await desk(countPlaceDoubles)).toBe(all.length);
	expect(new Set(seen.map((pair) => pair.join(' '))).size).toBe(all.length);
});

test('a town whose places are all at one point has few pairs, and the same whatever is corrected', async () => {
	await world.owner.query(
		`insert into places (name, town, latitude, longitude, kind, verify_months, updated_on, recorded_at)
		select 'La Ruche', 'Le Portel', 50.71, 1.6, 'ASSO', 3, '2026-01-01', now() from generate_series(1, 400)`
	);
	const pairs = await desk(standingPairs);
	expect(pairs).toEqual(await compared());
	expect(pairs.length).toBeLessThan(400 * MOST_ALIKE + 2_000);
	await world.owner.query(
		`update places set name = 'Le Vent du large' where id in (
			select id from places where town = 'Le Portel' order by id limit 3)`
	);
	const others = await desk(standingPairs);
	expect(others).not.toEqual(pairs);
	expect(others).toEqual(await compared());
	await world.owner.query(
		`insert into place_removals (place_id, recorded_at)
		select id, now() from places where town = 'Le Portel'`
	);
	expect(await desk(standingPairs)).toEqual(await compared());
});
