import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	putBackPlace,
	readPublicPlace,
	removePlace,
	showPlace,
	verifyPlace
} from '../index.server.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, network, brel, visitor } = usePlaces();

/** What the dated records say, read from them alone and another way than the triggers do. */
async function counted() {
	const { rows } = await world.owner.query<{
		id: string;
		told: object;
		kept: { into: string | null };
	}>(`
		with recursive live as (
			select distinct on (m.gone_id) m.gone_id, m.kept_id from place_merges m
			where m.id not in (select merge_id from place_merge_undos) order by m.gone_id, m.id desc
		), ends as (
			select gone_id, kept_id, 1 as far from live
			union all select e.gone_id, l.kept_id, e.far + 1 from ends e join live l on l.gone_id = e.kept_id
		)
		select p.id,
			jsonb_build_object('public', p.is_public, 'into', p.merged_into, 'at', p.verified_at, 'by', p.verified_way) as kept,
			jsonb_build_object(
				'public', coalesce((array_agg(s.is_shown order by s.id desc) filter (where s.id is not null))[1], false)
					and p.id not in (select place_id from place_removals),
				'into', (select e.kept_id from ends e where e.gone_id = p.id order by e.far desc limit 1),
				'at', (select max(v.true_at) from place_verifications v where v.place_id = p.id),
				'by', (select v.way from place_verifications v where v.place_id = p.id order by v.true_at desc, v.id desc limit 1)
			) as told
		from places p left join place_showings s on s.place_id = p.id group by p.id order by p.id`);
	return rows;
}
const merge = (kept: string, gone: string) =>
	network((db) =>
		sql<{ id: string }>`insert into place_merges (kept_id, gone_id, recorded_at)
			values (${kept}, ${gone}, now()) returning id`.execute(db)
	).then(({ rows }) => rows[0]!.id);
const undo = (mergeId: string) =>
	network((db) =>
		sql`insert into place_merge_undos (merge_id, recorded_at) values (${mergeId}, now())`.execute(
			db
		)
	);

test('whatever is shown, hidden, taken away, put back, verified, merged and undone, places say what their records say', async () => {
	const chance = chanceFrom(20);
	const ids: string[] = [];
	for (let n = 0; n < 8; n++) {
		ids.push(
			done(
				await network((db) => addPlace(db, { ...FOOD, name: `Lieu ${n}` }, 'import', PLACES_KEY))
			).id
		);
	}
	const merges: string[] = [];
	let turnsMerged = 0;
	const pick = () => ids[Math.floor(chance() * ids.length)]!;
	const deeds = [
		() => network((db) => showPlace(db, pick(), chance() < 0.8)),
		() => network((db) => removePlace(db, pick())),
		() => network((db) => putBackPlace(db, pick())),
		() => network((db) => verifyPlace(db, pick(), chance() < 0.5 ? 'team' : 'import')),
		async () => {
			const made = await merge(pick(), pick()).catch(() => null);
			if (made) merges.push(made);
		},
		async () => {
			const last = merges.splice(Math.floor(chance() * merges.length), 1)[0];
			if (last) await undo(last);
		}
	];
	for (let turn = 0; turn < 120; turn++) {
		await deeds[Math.floor(chance() * deeds.length)]!();
		const rows = await counted();
		if (rows.some(({ kept }) => kept.into)) turnsMerged++;
		expect(
			rows.map(({ kept }) => kept),
			`turn ${turn}`
		).toEqual(rows.map(({ told }) => told));
	}
	expect(turnsMerged).toBeGreaterThan(20);
});

test('merged twice over, a place ends in the last; undone, it stands again and is seen', async () => {
	const [one, two, three] = await Promise.all(
		['un', 'deux', 'trois'].map(async (name) => {
			const { id } = done(await brel((db) => addPlace(db, { ...FOOD, name }, 'team', PLACES_KEY)));
			done(await brel((db) => showPlace(db, id, true)));
			return id;
		})
	);
	const first = await merge(two!, one!);
	const second = await merge(three!, two!);
	const into = async (id: string) =>
		(await world.owner.query('select merged_into from places where id = $1', [id])).rows[0]!
			.merged_into;
	expect([await into(one!), await into(two!)]).toEqual([three, three]);
	expect(await visitor((db) => readPublicPlace(db, one!))).toBeNull();
	await undo(second);
	expect([await into(one!), await into(two!)]).toEqual([two, null]);
	await undo(first);
	expect(await visitor((db) => readPublicPlace(db, one!))).toMatchObject({ id: one });
	await expect(merge(one!, one!)).rejects.toThrow(/check constraint/);
});

test('nobody writes what is counted', async () => {
	const { id } = done(await brel((db) => addPlace(db, FOOD, 'team', PLACES_KEY)));
	for (const column of ['is_public = true', `verified_way = 'owner'`, 'merged_into = id']) {
		const forged = brel((db) =>
			sql`update places set ${sql.raw(column)} where id = ${id}`.execute(db)
		);
		await expect(forged, column).rejects.toThrow(/dated records/);
	}
	await brel((db) =>
		sql`insert into places (centre_id, name, kind, verify_months, updated_on, recorded_at, is_public)
			select centre_id, 'Montré de force', 'ASSO', 6, updated_on, now(), true from places where id = ${id}`.execute(
			db
		)
	);
	const { rows } = await world.owner.query(
		`select is_public from places where name = 'Montré de force'`
	);
	expect(rows).toEqual([{ is_public: false }]);
});
