import { beforeEach, describe, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	type Decision,
	endProposal,
	giveOwnerLink,
	listProposals,
	mergePlaces,
	readOwnerLink,
	readPlace,
	readPublicPlace,
	showPlace
} from '../../index.server.ts';
import type { PlaceColumns } from '../../domain/facts/place.ts';
import { FOOD, usePlaces } from '../places.fixture.ts';
import { proposeCorrection } from './propose.ts';

const { world, centres, brel, digue, desk, network, visitor, holding } = usePlaces();
const place = { id: '' };

const taking = (taken: string[], more: object = {}): Decision => ({
	...{ refused: false, taken, into: null, isShown: false, words: null },
	...more
});
const REFUSING: Decision = {
	refused: true,
	words: 'Nous avons téléphoné\u00a0: c’est l’ancien numéro.'
};

const lastProposal = async () => {
	const { rows } = await world.owner.query<{ id: string }>(
		'select id from place_proposals order by id desc limit 1'
	);
	return rows[0]!.id;
};
/** The owner corrects her place; gives the proposal, and her link. */
const corrected = async (facts: Partial<PlaceColumns>, isClosed = false, placeId = place.id) => {
	const link = done(await brel((db) => giveOwnerLink(db, placeId)));
	done(
		await holding(link.id, (db) =>
			proposeCorrection(db, { clientKey: crypto.randomUUID(), placeId, facts, isClosed })
		)
	);
	return { id: await lastProposal(), link: link.id };
};
/** Ambassadors found a place. */
const found = async (facts: Partial<PlaceColumns>) => {
	const { rows } = await world.owner.query<{ id: string }>(
		`with walk as (insert into place_links (opens, centre_id, label, expires_at, recorded_at)
			values ('ambassador', $1, 'Balade du port', now() + interval '60 days', now()) returning id)
		insert into place_proposals (link_id, client_key, kind, facts, recorded_at)
		select id, uuidv7(), 'card', $2, now() from walk returning id`,
		[centres.brel, JSON.stringify(facts)]
	);
	return { id: rows[0]!.id };
};
const end = (id: string, decision: Decision, who = brel) =>
	who((db) => endProposal(db, id, decision, PLACES_KEY));
const read = async (id = place.id) => (await brel((db) => readPlace(db, id)))!;
const waiting = async () => (await brel((db) => listProposals(db, 30))).proposals;

beforeEach(async () => {
	await world.owner.query('truncate places, place_links cascade');
	const facts = { ...FOOD, updatedOn: '2026-01-05' };
	place.id = done(await brel((db) => addPlace(db, facts, 'import', PLACES_KEY))).id;
	done(await brel((db) => showPlace(db, place.id, true)));
});

describe('a correction', () => {
	test('is read before and after, and kept whole it is the card, known to be true', async () => {
		const { id, link } = await corrected({ phone: '+33199005678', bring: 'Un sac' });
		expect(await waiting()).toMatchObject([
			{
				...{ id, kind: 'correction', name: FOOD.name, walk: null, placeId: place.id },
				lines: [
					{ column: 'phone', before: '+33199001234', after: '+33199005678' },
					{ column: 'bring', before: null, after: 'Un sac' }
				]
			}
		]);
		expect(await end(id, taking(['phone', 'bring']))).toMatchObject({
			...{ outcome: 'merged', isWhole: true, isGone: false, hasMoved: false }
		});
		expect(await read()).toMatchObject({
			...{ phone: '+33199005678', bring: 'Un sac', verifiedBy: 'owner', verifiedOn: '2026-11-24' }
		});
		const { rows } = await world.owner.query(
			`select way, after from place_changes where place_id = $1 order by id desc limit 1`,
			[place.id]
		);
		expect(rows[0]).toMatchObject({ way: 'owner', after: { bring: 'Un sac' } });
		expect(await waiting()).toEqual([]);
		expect((await holding(link, readOwnerLink))!.corrections).toMatchObject([{ outcome: 'kept' }]);
	});

	test('kept in part changes that part, and nobody says that the card is true', async () => {
		const { id } = await corrected({ phone: '+33199005678', bring: 'Un sac' });
		expect(await end(id, taking(['bring', 'name']))).toMatchObject({ isWhole: false });
		expect(await read()).toMatchObject({
			...{ phone: '+33199001234', bring: 'Un sac', name: FOOD.name, verifiedBy: 'import' }
		});
		const { rows } = await world.owner.query('select taken from place_proposal_ends');
		expect(rows).toEqual([{ taken: ['bring'] }]);
	});

	test('refused changes nothing, and who sent it reads why', async () => {
		const { id, link } = await corrected({ phone: '+33199005678' });
		const before = await read();
		expect(await end(id, REFUSING)).toMatchObject({ outcome: 'refused' });
		expect(await read()).toEqual(before);
		expect((await holding(link, readOwnerLink))!.corrections).toMatchObject([
			{ outcome: 'refused', words: expect.stringMatching('ancien numéro') }
		]);
	});

	test('with nothing ticked is not decided', async () => {
		const { id } = await corrected({ phone: '+33199005678' });
		expect(await end(id, taking([]))).toMatchObject({ refusal: 'nothing-taken' });
		expect(await waiting()).toHaveLength(1);
	});

	test('that the card says already is ended by a press, and says it is true', async () => {
		const { id } = await corrected({ phone: '+33199001234' });
		expect((await waiting())[0]!.lines).toEqual([]);
		expect(await end(id, taking([]))).toMatchObject({ isWhole: true });
		expect(await read()).toMatchObject({ verifiedBy: 'owner' });
	});

	test('of a place that went into another one is about that one', async () => {
		const { id } = await corrected({ bring: 'Un sac' });
		const kept = done(
			await brel((db) => addPlace(db, { ...FOOD, name: 'Épicerie du Port' }, 'team', PLACES_KEY))
		);
		done(
			await network((db) =>
				mergePlaces(db, { keptId: kept.id, goneId: place.id, take: [] }, PLACES_KEY)
			)
		);
		expect(await waiting()).toMatchObject([{ placeId: kept.id, name: 'Épicerie du Port' }]);
		done(await end(id, taking(['bring'])));
		expect(await read(kept.id)).toMatchObject({ bring: 'Un sac' });
	});

	test('another town takes away the point on the map; another street asks to look at it', async () => {
		const street = await corrected({ street: '14 rue des Mareyeurs' });
		expect(await end(street.id, taking(['street']))).toMatchObject({ hasMoved: true });
		const town = await corrected({ town: 'Outreau', insee: null, latitude: null, longitude: null });
		expect((await waiting())[0]!.lines.map(({ column }) => column)).toEqual(['town', 'latitude']);
		done(await end(town.id, taking(['town', 'latitude'])));
		expect(await read()).toMatchObject({ insee: null, latitude: null, longitude: null });
	});
});

describe('« nous avons fermé »', () => {
	test('takes the place away where that centre added it', async () => {
		const { id } = await corrected({}, true);
		expect((await waiting())[0]!.lines).toEqual([
			{ column: 'closed', before: 'ouvert', after: 'fermé' }
		]);
		expect(await end(id, taking(['closed']))).toMatchObject({ isGone: true });
		expect(await visitor((db) => readPublicPlace(db, place.id))).toBeNull();
		expect(await read()).toMatchObject({ removed: { reason: 'Le lieu dit qu’il a fermé.' } });
	});

	test('read by another centre, shows it to nobody any more', async () => {
		const { id } = await corrected({}, true);
		expect(await end(id, taking(['closed']), digue)).toMatchObject({ isGone: true });
		expect(await visitor((db) => readPublicPlace(db, place.id))).toBeNull();
		expect(await read()).toMatchObject({ removed: null, isPublic: false });
	});
});

describe('a card of ambassadors', () => {
	const VESTIAIRE = { name: 'Vestiaire du Môle', kind: 'ASSO', town: 'Le Portel' };

	test('becomes a place, shown if it is ticked', async () => {
		const card = await found(VESTIAIRE);
		const [line, ...others] = await waiting();
		expect(others).toEqual([]);
		expect(line).toMatchObject({ name: 'Vestiaire du Môle', walk: 'Balade du port', alike: [] });
		const ended = done(await end(card.id, taking(['name', 'kind', 'town'], { isShown: true })));
		expect(ended).toMatchObject({ outcome: 'added' });
		expect(await read(ended.placeId!)).toMatchObject({ town: 'Le Portel', isPublic: true });
	});

	test('of a place that is known already is proposed beside it, and goes into it', async () => {
		const facts = { name: 'Épicerie solidaire du port', street: FOOD.street!, town: 'Le Portel' };
		const card = await found({ ...facts, kind: 'ES', step_free: 'yes', needs: ['cantine'] });
		expect((await waiting())[0]!.alike).toEqual([
			{ id: place.id, name: FOOD.name, town: 'Le Portel' }
		]);
		const ended = await end(card.id, taking(['step_free', 'needs'], { into: place.id }));
		expect(ended).toMatchObject({ outcome: 'merged', placeId: place.id });
		expect(await read()).toMatchObject({ name: FOOD.name, stepFree: 'yes', verifiedBy: 'import' });
		expect((await read()).needs).toEqual(['manger', 'cantine']);
	});

	test('of a refuge is kept without what leads to it', async () => {
		const card = await found({ name: 'Foyer pour femmes', kind: 'CHRS', street: '3 rue Cachée' });
		const ended = done(await end(card.id, taking(['name', 'kind', 'street'])));
		expect(await read(ended.placeId!)).toMatchObject({ isRefuge: true, street: null });
		const { rows } = await world.owner.query<{ told: string }>(
			'select o::text as told from place_proposals o union all select c::text from place_changes c'
		);
		expect(rows.map(({ told }) => told).join('\n')).not.toContain('Cach');
	});
});

describe('two colleagues at once', () => {
	test.each([
		['both keep it', taking(['phone']), taking(['phone'])],
		['one keeps it, the other refuses', taking(['phone']), REFUSING],
		['both refuse', REFUSING, REFUSING]
	])('%s: one decides, the other is told, and it is written once', async (_story, one, other) => {
		for (let times = 0; times < 5; times += 1) {
			const { id } = await corrected({ phone: `+3319900567${times}` });
			const before = await read();
			const both = await Promise.all([end(id, one), end(id, other, digue)]);
			const told = both.filter((answer) => 'refusal' in answer);
			expect(told).toMatchObject([{ refusal: 'decided' }]);
			const [decided] = both.filter((answer) => !('refusal' in answer));
			const isRefused = (decided as { outcome: string }).outcome === 'refused';
			expect((await read()).phone).toBe(isRefused ? before.phone : `+3319900567${times}`);
		}
		const { rows } = await world.owner.query(
			'select count(*)::integer as n from place_proposal_ends'
		);
		expect(rows).toEqual([{ n: 5 }]);
	});

	test('two who add the same card make one place', async () => {
		const card = await found({ name: 'Vestiaire du Môle', kind: 'ASSO' });
		const both = await Promise.all([
			end(card.id, taking(['name', 'kind'])),
			end(card.id, taking(['name', 'kind']), digue)
		]);
		expect(both.filter((answer) => 'refusal' in answer)).toHaveLength(1);
		const { rows } = await world.owner.query(
			`select count(*)::integer as n from places where name = 'Vestiaire du Môle'`
		);
		expect(rows).toEqual([{ n: 1 }]);
	});
});

test('the desk reads what waits, and decides of nothing', async () => {
	const { id } = await corrected({ phone: '+33199005678' });
	expect((await desk((db) => listProposals(db, 30))).total).toBe(1);
	await expect(end(id, REFUSING, desk)).rejects.toThrow(/row-level security/);
});
