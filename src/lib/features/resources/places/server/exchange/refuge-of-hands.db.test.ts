import { describe, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import type { NewPlace, PlaceColumns } from '../../domain/facts/place.ts';
import {
	changePlace,
	type Decision,
	endProposal,
	giveOwnerLink,
	mergePlaces,
	undoImport,
	undoMerge
} from '../../index.server.ts';
import { proposeCorrection } from '../links/propose.ts';
import { ANOTHER, csv, DOOR, useRefuge } from './refuge-of-files.fixture.ts';

const { world, centres, brel, network, holding, importing, traces, byHand, becomes } = useRefuge();

const { adresse: street, commune: town, code_postal: postcode } = DOOR;
const AT_THE_DOOR = { street, town, postcode };
/** Another telephone, and no identifier that was seen: only its former name leads to it. */
const byItsName = () => csv({ id: 'z-9', telephone: '0199008888' });
const toldBy = (id: string) =>
	csv({ id, source: '', nom: 'Maison claire', typologie: 'CHRS', date_maj: '2026-11-24' });
const REFUGE: Partial<PlaceColumns> = { ...ANOTHER, kind: 'CHRS' };

const one = async (sql: string, values: unknown[] = []) =>
	(await world.owner.query<{ id: string }>(sql, values)).rows[0]!.id;
const called = (id: string, change: Partial<NewPlace>) =>
	brel(async (db) => done(await changePlace(db, id, change, 'team', PLACES_KEY)));
const decided = (id: string, taken: string[], into: string | null = null) => {
	const decision: Decision = { refused: false, taken, into, isShown: true, words: null };
	return brel(async (db) => done(await endProposal(db, id, decision, PLACES_KEY)));
};
const card = (facts: Partial<PlaceColumns>) =>
	one(
		`with walk as (insert into place_links (opens, centre_id, label, expires_at, recorded_at)
			values ('ambassador', $1, 'Balade du port', now() + interval '60 days', now()) returning id)
		insert into place_proposals (link_id, client_key, kind, facts, recorded_at)
		select id, uuidv7(), 'card', $2, now() from walk returning id`,
		[centres.brel, JSON.stringify(facts)]
	);
const merged = async (keptId: string, goneId: string, take: string[]) =>
	network(async (db) => done(await mergePlaces(db, { keptId, goneId, take }, PLACES_KEY)));

const WAYS: [how: string, () => Promise<unknown>][] = [
	[
		'it was called otherwise before anybody said that it is one',
		async () => {
			const id = await byHand(AT_THE_DOOR);
			await called(id, { name: 'Maison claire', phone: '01 99 00 55 55' });
			await becomes(id, ANOTHER);
		}
	],
	[
		'people called it so',
		async () => {
			const id = await byHand({ ...AT_THE_DOOR, name: 'Maison du port', aliases: ['L’Escale'] });
			await becomes(id, { ...ANOTHER, aliases: [] });
		}
	],
	[
		'a card of ambassadors, put into it, says what it is and calls it otherwise',
		async () => {
			const id = await byHand(AT_THE_DOOR);
			await decided(await card(REFUGE), ['name', 'kind', 'phone'], id);
		}
	],
	[
		'what its owner proposes says what it is and calls it otherwise',
		async () => {
			const placeId = await byHand(AT_THE_DOOR);
			const link = done(await brel((db) => giveOwnerLink(db, placeId)));
			const proposed = { placeId, clientKey: crypto.randomUUID(), facts: REFUGE, isClosed: false };
			done(await holding(link.id, (db) => proposeCorrection(db, proposed)));
			await decided(await one('select id from place_proposals'), ['name', 'kind', 'phone']);
		}
	],
	[
		'a row that somebody had typed was merged into it',
		async () => {
			const kept = await byHand({ ...ANOTHER, ...AT_THE_DOOR });
			await merged(kept, await byHand(AT_THE_DOOR), []);
			await becomes(kept);
		}
	],
	[
		'merged, it took the name of the other',
		async () => {
			const kept = await byHand(AT_THE_DOOR);
			await merged(kept, await byHand({ ...ANOTHER, ...AT_THE_DOOR }), ['name', 'phone']);
			await becomes(kept);
		}
	],
	[
		'merged and become one, the two are parted again',
		async () => {
			const kept = await byHand({ ...ANOTHER, ...AT_THE_DOOR });
			const { mergeId } = await merged(kept, await byHand(AT_THE_DOOR), []);
			await becomes(kept);
			await network(async (db) => done(await undoMerge(db, mergeId, PLACES_KEY)));
		}
	],
	[
		'a file says what it is and calls it otherwise',
		async () => {
			const id = await byHand(AT_THE_DOOR);
			await importing(toldBy(id));
		}
	],
	[
		'and that import is undone',
		async () => {
			const id = await byHand(AT_THE_DOOR);
			await importing(toldBy(id));
			const importId = await one('select id from place_imports');
			await network(async (db) => done(await undoImport(db, importId, PLACES_KEY)));
		}
	]
];

describe('what hands made a refuge, under another name, comes back by no file', () => {
	test.each(WAYS)('%s', async (_how, before) => {
		await before();
		expect(await traces()).toEqual([]);
		const kept = await world.owner.query('select from places where is_refuge');
		expect(kept.rowCount).toBeGreaterThan(0);
		await importing(byItsName());
		expect(await traces()).toEqual([]);
	});

	test('a place that nobody calls so any more, and that is none, comes with its address', async () => {
		await called(await byHand(AT_THE_DOOR), { name: 'Maison claire', phone: '01 99 00 55 55' });
		expect(await importing(byItsName())).toMatchObject({ written: 1 });
		expect((await traces()).length).toBeGreaterThan(2);
	});
});

test('a card of which one word says that it is a refuge makes one', async () => {
	const told = { name: 'L’Escale', kind: 'ASSO', phone: '+33199004401', is_refuge: true };
	const { placeId } = await decided(await card(told), ['name', 'kind', 'phone']);
	await called(placeId!, ANOTHER);
	await importing(byItsName());
	expect(await traces()).toEqual([]);
});

test('added as one with the name that a file gives it, it is known by that name alone', async () => {
	await byHand({ ...AT_THE_DOOR, isRefuge: true, source: 'Annuaire', sourceId: 'x-1' });
	expect(await traces()).toEqual([]);
	await importing(csv({ nom: 'Maison claire', telephone: '0199008888' }));
	expect(await traces()).toEqual([]);
});

test('named twice by one file, it is known by both names that the file gives it', async () => {
	await byHand({ kind: 'CHRS' });
	await importing(csv({}, { id: 'y-2', source: 'Autre annuaire' }));
	await importing(csv({ nom: 'Maison claire', telephone: '0199008888' }));
	expect(await traces()).toEqual([]);
});
