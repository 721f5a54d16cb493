import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { World } from '#lib/platform/world.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import {
	addPlace,
	asPlaceLink,
	holds,
	readPlace,
	readPublicPlace,
	showPlace
} from '../index.server.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, centres, brel, digue, visitor, holding } = usePlaces();
const places = { food: '', other: '' };
const links = { owner: '', walk: '', otherWalk: '', revoked: '' };

const giving = async (
	opens: 'owner' | 'ambassador',
	placeId: string | null,
	centreId: string | null
) => {
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into place_links (opens, place_id, centre_id, label, expires_at, recorded_at)
		values ($1, $2, $3, 'Balade du port', now() + interval '60 days', now()) returning id`,
		[opens, placeId, centreId]
	);
	return rows[0]!.id;
};
const proposing = (link: string, kind: 'card' | 'correction', placeId: string | null) =>
	holding(link, (db) =>
		sql`insert into place_proposals (link_id, client_key, kind, place_id, facts, recorded_at)
			values (${link}, uuidv7(), ${kind}, ${placeId}, '{"name": "Un vestiaire"}', now())`.execute(db)
	);
const confirming = (link: string, placeId: string, way = 'owner') =>
	holding(link, (db) =>
		sql`insert into place_verifications (place_id, way, true_at, recorded_at)
			values (${placeId}, ${way}, now(), now())`.execute(db)
	);
const REFUSED = /row-level security|permission denied/;

beforeAll(async () => {
	for (const name of ['food', 'other'] as const) {
		places[name] = done(
			await brel((db) => addPlace(db, { ...FOOD, name }, 'ambassador', PLACES_KEY))
		).id;
	}
	links.owner = await giving('owner', places.food, null);
	links.walk = await giving('ambassador', null, centres.brel);
	links.otherWalk = await giving('ambassador', null, centres.digue);
	links.revoked = await giving('ambassador', null, centres.brel);
	await world.owner.query(
		'insert into place_link_revocations (link_id, recorded_at) values ($1, now())',
		[links.revoked]
	);
});

describe('the owner of a place, by her link', () => {
	test('reads her place before everybody does, and no other that is not shown', async () => {
		expect(await holding(links.owner, (db) => readPlace(db, places.food))).toMatchObject({
			...{ name: 'food', verifiedOn: null }
		});
		expect(await holding(links.owner, (db) => readPlace(db, places.other))).toBeNull();
		expect(await visitor((db) => readPublicPlace(db, places.food))).toBeNull();
	});

	test('says that all is true, of hers alone and in her own name', async () => {
		await confirming(links.owner, places.food);
		expect(await brel((db) => readPlace(db, places.food))).toMatchObject({ verifiedBy: 'owner' });
		await expect(confirming(links.owner, places.other)).rejects.toThrow(REFUSED);
		await expect(confirming(links.owner, places.food, 'team')).rejects.toThrow(REFUSED);
	});

	test('proposes a correction of hers, and no card', async () => {
		await proposing(links.owner, 'correction', places.food);
		await expect(proposing(links.owner, 'correction', places.other)).rejects.toThrow(REFUSED);
		await expect(proposing(links.owner, 'card', null)).rejects.toThrow(REFUSED);
	});
});

describe('ambassadors, by the link of their walk', () => {
	test('add a card, and see it; those of another walk do not', async () => {
		await proposing(links.walk, 'card', null);
		const seen = (link: string) =>
			holding(link, (db) => db.selectFrom('place_proposals').select('link_id').execute());
		expect(await seen(links.walk)).toEqual([{ link_id: links.walk }]);
		expect(await seen(links.otherWalk)).toEqual([]);
	});

	test('tick the streets of their walk, and of no other', async () => {
		const ticking = (link: string, of: string) =>
			holding(link, (db) =>
				sql`insert into place_streets_seen (link_id, street, recorded_at)
					values (${of}, 'Rue de la Marée', now())`.execute(db)
			);
		await ticking(links.walk, links.walk);
		await expect(ticking(links.walk, links.otherWalk)).rejects.toThrow(REFUSED);
		await expect(ticking(links.owner, links.owner)).rejects.toThrow(REFUSED);
	});

	test('change nothing that is there: no place, no card, not even theirs', async () => {
		done(await brel((db) => showPlace(db, places.other, true)));
		expect(await holding(links.walk, (db) => readPublicPlace(db, places.other))).not.toBeNull();
		for (const deed of [
			sql`insert into places (name, kind, verify_months, updated_on, recorded_at)
				values ('Un vestiaire', 'ASSO', 6, '2026-11-24', now())`,
			sql`insert into place_showings (place_id, is_shown, recorded_at) values (${places.food}, true, now())`,
			sql`insert into place_proposal_ends (proposal_id, outcome, recorded_at)
				select id, 'refused', now() from place_proposals`,
			sql`update place_proposals set facts = '{}'`,
			sql`insert into place_links (opens, centre_id, expires_at, recorded_at)
				values ('ambassador', ${centres.brel}, now(), now())`
		]) {
			await expect(holding(links.walk, (db) => deed.execute(db))).rejects.toThrow(REFUSED);
		}
		for (const deed of [sql`update places set name = 'Autre'`, sql`delete from place_proposals`]) {
			const touched = await holding(links.walk, (db) => deed.execute(db));
			expect(touched.numAffectedRows ?? 0n).toBe(0n);
		}
		await expect(confirming(links.walk, places.other)).rejects.toThrow(REFUSED);
	});

	test('see of a link theirs, and of the team nothing', async () => {
		const counted = (table: string) =>
			holding(links.walk, (db) =>
				sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(db)
			).then(({ rows }) => rows[0]!.n);
		expect(await counted('place_links')).toBe(1);
		for (const table of [
			'place_changes',
			'place_verifications',
			'staff_members',
			'people',
			'backups'
		]) {
			expect(await counted(table), table).toBe(0);
		}
	});
});

test('a link that was closed opens nothing: it reads itself, and that it is closed', async () => {
	await expect(proposing(links.revoked, 'card', null)).rejects.toThrow(REFUSED);
	const known = await holding(links.revoked, (db) =>
		db.selectFrom('place_link_revocations').select('link_id').execute()
	);
	expect(known).toEqual([{ link_id: links.revoked }]);
});

test('every team reads what is proposed; only its centre, its walks; each, the links of owners', async () => {
	const linksOf = (who: typeof brel) =>
		who((db) => db.selectFrom('place_links').select('id').orderBy('id').execute());
	const ids = (await linksOf(digue)).map(({ id }) => id);
	expect(ids).toEqual([links.owner, links.otherWalk].sort());
	const cards = await digue((db) => db.selectFrom('place_proposals').select('link_id').execute());
	expect(cards).toHaveLength(2);
});

test('a token opens the link that it names until its last day, and no made-up one a transaction', async () => {
	const key = Buffer.alloc(32, 'places');
	const holder = {
		world: { database: world.app, now: () => A_TUESDAY, secrets: { places: key } } as World
	};
	const sealed = (days: number) =>
		sealLink(key, 'place-link', {
			id: links.owner,
			expiresAt: A_TUESDAY.add({ hours: 24 * days })
		});
	const name = async (token: string) =>
		asPlaceLink(holder, token, async (db) => (await readPlace(db, places.food))?.name);
	expect(await name(sealed(1))).toBe('food');
	expect(await name(sealed(0))).toBeNull();
	expect(await name('invente')).toBeNull();
});

test('a year after its answer, what was proposed goes, and its answer with it', async () => {
	const answer = (days: number) =>
		brel((db) =>
			sql`with card as (select id from place_proposals
					where kind = 'card' and id not in (select proposal_id from place_proposal_ends) limit 1)
				insert into place_proposal_ends (proposal_id, outcome, words, recorded_at)
				select id, 'refused', 'Merci', ${A_TUESDAY.subtract({ hours: 24 * days }).toString()} from card`.execute(
				db
			)
		);
	await proposing(links.walk, 'card', null);
	await answer(364);
	await answer(367);
	const heard = () =>
		holding(links.walk, (db) => db.selectFrom('place_proposal_ends').select('words').execute());
	expect(await heard()).toEqual([{ words: 'Merci' }, { words: 'Merci' }]);
	const forgotten = await world.asOperator([], (db) =>
		holds.erasePast!(db, { timeZone: 'Europe/Paris', today: '2026-11-24' })
	);
	expect(forgotten).toEqual({ place_proposals: 1 });
	expect(await heard()).toEqual([{ words: 'Merci' }]);
});
