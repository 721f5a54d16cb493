import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { newPostKey } from '#lib/shared/post-key.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import {
	addPlace,
	giveAmbassadorLink,
	listWalks,
	readOwnWalk,
	sendCard,
	showPlace,
	tickStreets,
	withdrawWalk
} from '../../index.server.ts';
import { FOOD, usePlaces } from '../places.fixture.ts';
import { CARDS_A_DAY } from './send-card.ts';

const { world, centres, brel, digue, desk, holding, network } = usePlaces();
const ZONE = 'Europe/Paris';
const WALK = {
	label: 'Balade du port',
	streets: ['Rue de la Marée, Outreau', 'Impasse Noël'],
	endsOn: '2026-12-24'
};
const CARD = {
	...{ kind: 'ASSO', name: 'Le Vestiaire du Môle', street: 'Impasse Noël', number: '3' },
	...{ whatFor: 'Des habits', hours: 'mardi', stepFree: 'yes' as const, phone: '', landmark: '' }
};
const REFUSED = /row-level security|permission denied/;

const give = () => brel((db) => giveAmbassadorLink(db, WALK, ZONE)).then(({ id }) => id);
const send = (link: string, said: Partial<typeof CARD> = {}, key = newPostKey()) =>
	holding(link, (db) => sendCard(db, { ...CARD, ...said }, key));
const walkOf = (id: string) => brel((db) => listWalks(db, id)).then(([walk]) => walk!);
const ends = async (link: string, outcome: string, placeId: string | null, name: string) =>
	brel((db) =>
		sql`insert into place_proposal_ends (proposal_id, outcome, place_id, words, recorded_at)
			select id, ${outcome}, ${placeId}, 'Merci beaucoup', now() from place_proposals
			where link_id = ${link} and facts->>'name' = ${name}`.execute(db)
	);

describe('a walk', () => {
	test('opens until the end of its last day, for its centre alone to read and to withdraw', async () => {
		const id = await give();
		expect(await walkOf(id)).toMatchObject({
			...{ label: 'Balade du port', isWithdrawn: false, sent: 0, accepted: 0, usedAt: null },
			expiresAt: Temporal.Instant.from('2026-12-24T23:00:00Z'),
			streets: WALK.streets.map((name) => ({ name, isSeen: false }))
		});
		expect(await digue((db) => listWalks(db, id))).toEqual([]);
		expect(await network((db) => listWalks(db))).toEqual([]);
		expect(await digue((db) => withdrawWalk(db, id))).toMatchObject({ refusal: 'unknown-walk' });
		expect(await walkOf(id)).toMatchObject({ isWithdrawn: false });
	});

	test('accueil reads them; it gives none, and withdraws none', async () => {
		const id = await give();
		expect((await desk((db) => listWalks(db, id))).map((walk) => walk.label)).toEqual([WALK.label]);
		await expect(desk((db) => giveAmbassadorLink(db, WALK, ZONE))).rejects.toThrow(REFUSED);
		await expect(desk((db) => withdrawWalk(db, id))).rejects.toThrow(REFUSED);
	});

	test('is counted as things are: sent, accepted, waiting, streets, last use', async () => {
		const id = await give();
		const place = done(await brel((db) => addPlace(db, FOOD, 'ambassador', PLACES_KEY)));
		for (const name of ['Une', 'Deux', 'Trois', 'Quatre']) done((await send(id, { name }))!);
		await holding(id, (db) => tickStreets(db, ['Impasse Noël']));
		await ends(id, 'added', place.id, 'Une');
		await ends(id, 'merged', place.id, 'Deux');
		await ends(id, 'refused', null, 'Trois');
		expect(await walkOf(id)).toMatchObject({
			...{ sent: 4, accepted: 2, waiting: 1, usedAt: A_TUESDAY },
			streets: [
				{ name: 'Rue de la Marée, Outreau', isSeen: false },
				{ name: 'Impasse Noël', isSeen: true }
			]
		});
	});
});

describe('an ambassador', () => {
	test('reads her walk, her cards, and what became of them', async () => {
		const id = await give();
		const place = done(await brel((db) => addPlace(db, FOOD, 'ambassador', PLACES_KEY)));
		done((await send(id))!);
		done((await send(id, { name: 'Une porte bleue' }))!);
		await ends(id, 'added', place.id, CARD.name);
		const read = () => holding(id, (db) => readOwnWalk(db));
		expect(await read()).toMatchObject({
			...{ label: 'Balade du port', centre: { id: centres.brel } },
			cards: [
				{ name: 'Une porte bleue', outcome: null, words: null, placeId: null },
				// Not shown to everybody yet: it leads nowhere.
				{ name: CARD.name, outcome: 'added', words: 'Merci beaucoup', placeId: null }
			]
		});
		done(await brel((db) => showPlace(db, place.id, true)));
		expect((await read())!.cards[1]).toMatchObject({ placeId: place.id });
		const other = await give();
		expect((await holding(other, (db) => readOwnWalk(db)))!.cards).toEqual([]);
	});

	test('ticks the streets of her walk, once, and no other', async () => {
		const id = await give();
		const tick = (streets: string[]) => holding(id, (db) => tickStreets(db, streets));
		expect(await tick(['Impasse Noël', 'Rue d’ailleurs'])).toEqual({ ticked: 1 });
		expect(await tick(['Impasse Noël'])).toEqual({ ticked: 0 });
		expect((await holding(id, (db) => readOwnWalk(db)))!.streets).toEqual([
			{ name: 'Rue de la Marée, Outreau', isSeen: false },
			{ name: 'Impasse Noël', isSeen: true }
		]);
	});

	test('by SQL too, adds and changes nothing: not a walk, not a card, not an answer, not another’s', async () => {
		const [mine, other] = [await give(), await give()];
		done((await send(mine))!);
		done((await send(other))!);
		const refused = [
			sql`insert into place_proposals (link_id, client_key, kind, facts, recorded_at)
				values (${other}, uuidv7(), 'card', '{}', now())`,
			sql`insert into place_streets_seen (link_id, street, recorded_at)
				values (${other}, 'Impasse Noël', now())`,
			sql`insert into place_links (opens, centre_id, expires_at, recorded_at)
				values ('ambassador', ${centres.brel}, now(), now())`,
			sql`insert into place_link_revocations (link_id, recorded_at) values (${mine}, now())`,
			sql`insert into place_proposal_ends (proposal_id, outcome, recorded_at)
				select id, 'refused', now() from place_proposals`,
			sql`update place_proposals set facts = '{}'`,
			sql`update place_links set expires_at = now() + interval '9 years'`,
			sql`update place_streets_seen set street = 'x'`,
			sql`delete from place_streets_seen`,
			sql`delete from place_links`
		];
		for (const deed of refused) {
			await expect(holding(mine, (db) => deed.execute(db))).rejects.toThrow(REFUSED);
		}
		for (const deed of [sql`delete from place_proposals`, sql`update places set name = 'x'`]) {
			expect((await holding(mine, (db) => deed.execute(db))).numAffectedRows ?? 0n).toBe(0n);
		}
		expect([(await walkOf(mine)).sent, (await walkOf(other)).sent]).toEqual([1, 1]);
	});

	test('of a refuge, gives the telephone: no word of its street is in the database', async () => {
		const id = await give();
		const said = { phone: '01 99 00 12 34', street: 'Rue Cachée', landmark: 'porte secrète' };
		for (const [kind, name] of [
			['CHU', 'Foyer de l’Aube'],
			['ASSO', 'Maison d’enfants']
		] as const) {
			expect(await send(id, { ...said, kind, name })).toEqual({ isRefuge: true });
		}
		const { rows } = await world.owner.query<{ facts: string }>(
			'select facts::text from place_proposals where link_id = $1',
			[id]
		);
		expect(rows.map(({ facts }) => /Cachée|secrète|mardi/.test(facts))).toEqual([false, false]);
		expect(rows.map(({ facts }) => /\+33199001234/.test(facts))).toEqual([true, true]);
	});
});

describe('a card', () => {
	test('sent ten times at once, from as many tabs, is kept once; and again the day after', async () => {
		const id = await give();
		const key = newPostKey();
		await Promise.all(Array.from({ length: 10 }, () => send(id, {}, key)));
		await send(id, {}, key);
		expect((await walkOf(id)).sent).toBe(1);
	});

	test('with other words under the same key is another card: « back » loses none', async () => {
		const id = await give();
		const key = newPostKey();
		done((await send(id, {}, key))!);
		done((await send(id, { name: 'Une autre porte' }, key))!);
		expect((await walkOf(id)).sent).toBe(2);
	});

	test('refused, it writes nothing', async () => {
		const id = await give();
		expect(await send(id, { name: '' })).toMatchObject({ refusal: 'name' });
		expect(await send(id, { whatFor: '1 84 12 76 451 089 46' })).toMatchObject({
			refusal: 'confidential'
		});
		expect((await walkOf(id)).sent).toBe(0);
	});

	test('so many in a day and no more, but for those that are there already', async () => {
		const id = await give();
		const key = newPostKey();
		done((await send(id, {}, key))!);
		await world.owner.query(
			`insert into place_proposals (link_id, client_key, kind, facts, recorded_at)
			select $1, uuidv7(), 'card', '{"name": "Une"}', $2::timestamptz from generate_series(2, $3)`,
			[id, A_TUESDAY.toString(), CARDS_A_DAY]
		);
		expect(await send(id, { name: 'Une de trop' })).toMatchObject({ refusal: 'too-many' });
		expect(await send(id, {}, key)).toEqual({ isRefuge: false });
		expect((await walkOf(id)).sent).toBe(CARDS_A_DAY);
		const tomorrow = await asActing(
			world.app,
			{
				...{ staffId: null, role: 'place-link', centres: [], subject: id },
				at: A_TUESDAY.add({ hours: 25 })
			},
			(db) => sendCard(db, { ...CARD, name: 'Une de trop' }, newPostKey())
		);
		expect(tomorrow).toEqual({ isRefuge: false });
	});
});

describe('a walk withdrawn', () => {
	test('adds nothing more, not even by SQL; what came before stays, and is counted', async () => {
		const id = await give();
		done((await send(id))!);
		await brel((db) => withdrawWalk(db, id));
		expect(await brel((db) => withdrawWalk(db, id))).toEqual({ id });
		expect(await send(id, { name: 'Trop tard' })).toBeNull();
		expect(await holding(id, (db) => tickStreets(db, ['Impasse Noël']))).toBeNull();
		expect(await holding(id, (db) => readOwnWalk(db))).toBeNull();
		await expect(
			holding(id, (db) =>
				sql`insert into place_proposals (link_id, client_key, kind, facts, recorded_at)
					values (${id}, uuidv7(), 'card', '{}', now())`.execute(db)
			)
		).rejects.toThrow(REFUSED);
		expect(await walkOf(id)).toMatchObject({ isWithdrawn: true, sent: 1 });
	});

	test('while a card is on its way, takes it or tells so: never half', async () => {
		const before = await give();
		const kept = await holding(before, async (db) => {
			const answer = await sendCard(db, CARD, newPostKey());
			await brel((other) => withdrawWalk(other, before));
			return answer;
		});
		expect(kept).toEqual({ isRefuge: false });
		expect(await walkOf(before)).toMatchObject({ isWithdrawn: true, sent: 1 });

		const after = await give();
		const told = await holding(after, async (db) => {
			await readOwnWalk(db);
			await brel((other) => withdrawWalk(other, after));
			return sendCard(db, CARD, newPostKey());
		});
		expect(told).toBeNull();
		expect(await walkOf(after)).toMatchObject({ isWithdrawn: true, sent: 0 });
	});
});
