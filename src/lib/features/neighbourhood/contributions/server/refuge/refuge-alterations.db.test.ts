import { beforeEach, expect, test } from 'vitest';
import type { NewPlace } from '#lib/features/resources/places/index.ts';
import {
	addPlace,
	changePlace,
	mergePlaces,
	showPlace
} from '#lib/features/resources/places/index.server.ts';
import { atOnce } from '../../../../../../../tests/database/at-once.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done, TODAY, useContributions } from '../contributions.fixture.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { decide } from '../decide/decide.ts';
import { nameDirector } from '../decide/name-director.ts';
import { countToAnswer } from '../queue/count-to-answer.ts';
import { listWaiting } from '../read/list-waiting.ts';
import { readShown } from '../show/list-shown.ts';
import { endRefugeAlteration, listRefugeAlterations } from './refuge-alterations.ts';

const { brel, desk, digue, network, visitor, say, world, centres } = useContributions();

/** Another house each time: a refuge that was known once is known again. */
let nth = 0;
const COLOURS = [
	'bleues',
	'blanches',
	'grises',
	'noires',
	'rousses',
	'vertes',
	'dorées',
	'pâles',
	'mauves',
	'brunes'
];
const street = () => `impasse des Sternes ${COLOURS[nth]}`;
const house = (): NewPlace => ({
	...{ name: `Maison des ${COLOURS[nth]}`, kind: 'ASSO', phone: `01 99 00 7${nth} 77` },
	...doorOf()
});
const doorOf = () => ({
	...{ street: `7 ${street()}`, town: 'Sternes-Plage', insee: '62999' },
	...{ latitude: 50.61234 + nth / 10, longitude: 1.61234 }
});
let placeId = '';
let id = '';

/** The digue's message, at a place that its neighbour looks after; everybody reads it. */
beforeEach(async () => {
	nth += 1;
	await world.as('direction', centres.digue, (db) => nameDirector(db, 'Paule Essai'));
	placeId = await brel(async (db) => {
		const added = done(await addPlace(db, house(), 'team', PLACES_KEY));
		done(await showPlace(db, added.id, true));
		return added.id;
	});
	const said = await say(
		{ words: 'Un banc ici.', where: { placeId } },
		{},
		{ centreId: centres.digue }
	);
	id = done(said).id;
	await digue(async (db) => {
		const { versionId } = (await listWaiting(db)).waiting.find((one) => one.id === id)!;
		const verdict = { decision: 'publish', corrected: null, photo: null } as const;
		done(await decide(db, id, { versionId }, verdict));
	});
});

const becomes = (isRefuge: boolean, change: Partial<NewPlace> = {}) =>
	brel(async (db) =>
		done(await changePlace(db, placeId, { isRefuge, ...change }, 'team', PLACES_KEY))
	);
const told = async () =>
	(await digue(listRefugeAlterations)).find(({ contributionId }) => contributionId === id);
const where = async () => {
	const read = await visitor((db) => readShown(db, id, TODAY));
	return read && { place: read.place, street: read.street, town: read.town };
};
const end = async (outcome: Parameters<typeof endRefugeAlteration>[2]) => {
	const { id: its } = (await told())!;
	return digue((db) => endRefugeAlteration(db, its, outcome, '/nowhere'));
};
const atPlace = () => ({ place: house().name, street: street(), town: 'Sternes-Plage' });
const hidden = () => ({ ...atPlace(), street: null, town: null });

test('the centre whose message is altered is told at once, and its journal says it', async () => {
	expect(await where()).toEqual(atPlace());
	expect((await digue(countToAnswer)).refuges).toBe(0);
	await becomes(true);
	expect(await where()).toEqual(hidden());
	expect(await told()).toMatchObject({
		...{ place: house().name, words: 'Un banc ici.', isShown: true, isRefuge: true },
		hasPhoto: false
	});
	expect((await digue(countToAnswer)).refuges).toBeGreaterThan(0);
	// The neighbour who changed the place reads nothing of it.
	expect(await brel(listRefugeAlterations)).toEqual([]);
	const { rows } = await world.owner.query(
		`select centre_id, action, record_kind from journal where record_id = $1 and action = 'alter'`,
		[id]
	);
	expect(rows).toEqual([
		{ centre_id: centres.digue, action: 'alter', record_kind: 'contribution' }
	]);
	const { rows: kept } = await world.owner.query(`select a::text as row from refuge_alterations a`);
	expect(JSON.stringify(kept)).not.toMatch(/sternes|62999|50\.61/i);
});

test('read again, it waits no more, and says nothing more', async () => {
	await becomes(true);
	done(await end('unchanged'));
	expect([await told(), await where()]).toEqual([undefined, hidden()]);
});

test('said without its place, it names the refuge no more', async () => {
	await becomes(true);
	done(await end('without-place'));
	expect([await told(), await where()]).toEqual([
		undefined,
		{ place: null, street: null, town: null }
	]);
});

test('where a refuge is cannot be said again, whoever asks', async () => {
	await becomes(true);
	expect(await end('address-back')).toMatchObject({ refusal: 'still-a-refuge' });
	const { id: its } = (await told())!;
	const bySql = await digue((db) =>
		db
			.selectNoFrom((eb) =>
				eb
					.fn<boolean>('end_refuge_alteration', [
						...[
							eb.val(its),
							eb.val('address-back'),
							eb.val('rue X'),
							eb.val('Ville'),
							eb.val('62999')
						],
						...[eb.val(50), eb.val(1), eb.val('2026-11-24T09:00:00Z')]
					])
					.as('ended')
			)
			.executeTakeFirst()
	);
	expect(bySql).toEqual({ ended: false });
	expect(await where()).toEqual(hidden());
});

test('two colleagues decide at the same moment: the first one is followed, the second one is told', async () => {
	await becomes(true);
	const { id: its } = (await told())!;
	const decideAs = (outcome: 'unchanged' | 'without-place') => (db: Db) =>
		endRefugeAlteration(db, its, outcome, '/nowhere');
	const [first, second] = await atOnce(
		{ act: digue, world },
		decideAs('unchanged'),
		decideAs('without-place')
	);
	expect(first).toEqual({ ended: id });
	expect(second).toMatchObject({ refusal: 'none-waits' });
	expect(await where()).toEqual(hidden());
});

test('an address put back while the place becomes a refuge again is not shown', async () => {
	await becomes(true);
	await becomes(false, doorOf());
	const { id: its } = (await told())!;
	const [, refused] = await atOnce(
		{ act: brel, world },
		async (db) => done(await changePlace(db, placeId, { isRefuge: true }, 'team', PLACES_KEY)),
		() => digue((db) => endRefugeAlteration(db, its, 'address-back', '/nowhere'))
	);
	expect(refused).toMatchObject({ refusal: 'none-waits' });
	expect(await where()).toEqual(hidden());
});

test('told by mistake, the message says again where it is, once the place does', async () => {
	await becomes(true);
	done(await end('unchanged'));
	await becomes(false, doorOf());
	expect(await where()).toEqual(hidden());
	expect(await told()).toMatchObject({ isRefuge: false });
	done(await end('address-back'));
	expect([await told(), await where()]).toEqual([undefined, atPlace()]);
	// It is one after all: told again.
	await becomes(true);
	expect(await where()).toEqual(hidden());
	expect(await told()).toMatchObject({ isRefuge: true });
});

test('no other centre, nor the network, nor a desk answers for it', async () => {
	await becomes(true);
	const { id: its } = (await told())!;
	for (const somebody of [brel, network, desk]) {
		expect(
			await somebody((db) => endRefugeAlteration(db, its, 'without-place', '/nowhere'))
		).toMatchObject({
			refusal: 'none-waits'
		});
	}
	expect(await told()).toBeDefined();
});

test('a message about a place that was merged into it loses its address too', async () => {
	expect(await where()).toEqual(atPlace());
	await network(async (db) => {
		const kept = { ...house(), name: 'Le Relais des Sternes', phone: '01 99 00 99 99' };
		const other = done(await addPlace(db, kept, 'team', PLACES_KEY));
		done(await mergePlaces(db, { keptId: other.id, goneId: placeId, take: [] }, PLACES_KEY));
		done(await changePlace(db, other.id, { isRefuge: true }, 'team', PLACES_KEY));
	});
	expect(await where()).toMatchObject({ street: null, town: null });
	expect(await told()).toMatchObject({ isRefuge: true });
});
