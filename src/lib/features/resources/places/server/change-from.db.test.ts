import { beforeAll, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlaceFrom,
	keepPlacePhoto,
	placeVersion,
	readPlace,
	readPlaceHistory,
	showPlace,
	verifyPlace
} from '../index.server.ts';
import { tellPast } from '../domain/card/history-words.ts';
import type { NewPlace, PlaceFacts } from '../domain/facts/place.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, centres, brel } = usePlaces();
const staff = { karim: '', lea: '' };
beforeAll(async () => {
	for (const [key, name] of [
		['karim', 'Karim Benali'],
		['lea', 'Léa Dufour']
	] as const) {
		const added = await world.asOperator([centres.brel], (db) =>
			addStaffMember(db, { name, role: 'animateur', centreId: centres.brel })
		);
		staff[key] = added.staffId;
	}
});

const adding = (change: Partial<NewPlace> = {}) =>
	brel(async (db) => done(await addPlace(db, { ...FOOD, ...change }, 'team', PLACES_KEY)).id);
const read = (id: string) => brel((db) => placeVersion(db, id));
const as =
	(who: keyof typeof staff) =>
	(id: string, from: string, said: Partial<PlaceFacts>, seen = '') =>
		world.as(
			'animateur',
			centres.brel,
			(db) => changePlaceFrom(db, id, { from, seen, said: () => said, key: PLACES_KEY }),
			staff[who]
		);
const karim = as('karim');
const lea = as('lea');
/** Those whom the database makes wait for somebody. */
const waiting = async () => {
	const { rows } = await world.owner.query(
		`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
	);
	return rows.length;
};
const saved = (id: string) => brel((db) => readPlace(db, id));

test('two colleagues read the same card: the second is told what the first wrote, and nothing is lost', async () => {
	const id = await adding();
	const from = await read(id);
	done(await karim(id, from, { phone: '01 99 00 56 78', landmark: 'en face de la criée' }));
	// Her form holds the whole card as she read it, with one word of hers.
	const hers = { phone: '01 99 00 12 34', landmark: 'derrière la pharmacie', reach: 'Bus 2' };
	const told = await lea(id, from, hers);
	expect(told).toMatchObject({ refusal: 'changed-meanwhile' });
	expect(told).toHaveProperty(
		'message',
		expect.stringMatching(
			/Karim Benali.*Repère \(en face de la criée\).*Téléphone \(01.99.00.56.78\)/
		)
	);
	expect(await saved(id)).toMatchObject({ reach: null, phone: '+33199005678' });
	// She reads, and saves the same words: what she did not touch stays as he wrote it.
	const { seen } = told as { seen: string };
	expect(done(await lea(id, from, hers, seen))).toMatchObject({ changed: ['reach'] });
	expect(await saved(id)).toMatchObject({
		...{ reach: 'Bus 2', phone: '+33199005678', landmark: 'en face de la criée' }
	});
});

test('the same words of both: she is told of his, and hers stand once she knows', async () => {
	const id = await adding();
	const from = await read(id);
	done(await karim(id, from, { bring: 'Une carte' }));
	const told = await lea(id, from, { bring: 'Un sac' });
	const { seen } = told as { seen: string };
	// A third colleague writes while she reads: she is told again.
	done(await karim(id, seen, { priceSaid: 'gratuit' }));
	const again = await lea(id, from, { bring: 'Un sac' }, seen);
	expect(again).toMatchObject({ refusal: 'changed-meanwhile' });
	done(await lea(id, from, { bring: 'Un sac' }, (again as { seen: string }).seen));
	expect(await saved(id)).toMatchObject({ bring: 'Un sac', priceSaid: 'gratuit' });
});

test('pressed at the very same time, one is written; the other waits for it, and is told', async () => {
	const id = await adding();
	const from = await read(id);
	let hers: ReturnType<typeof lea> | undefined;
	const his = await world.as(
		'animateur',
		centres.brel,
		async (db) => {
			const said = () => ({ bring: 'Une carte' });
			const written = await changePlaceFrom(db, id, { from, seen: '', said, key: PLACES_KEY });
			// She presses before his is kept: the database makes her wait.
			hers = lea(id, from, { bring: 'Un sac' });
			await expect.poll(waiting).toBe(1);
			return written;
		},
		staff.karim
	);
	expect(done(his)).toMatchObject({ changed: ['bring'] });
	expect(await hers).toMatchObject({ refusal: 'changed-meanwhile' });
	expect(await saved(id)).toMatchObject({ bring: 'Une carte' });
});

test('a card that nobody wrote on meanwhile is written; the same words again change nothing', async () => {
	const id = await adding();
	expect(done(await lea(id, await read(id), { bring: 'Un sac' }))).toMatchObject({
		changed: ['bring']
	});
	expect(done(await lea(id, await read(id), { bring: 'Un sac' }))).toMatchObject({ changed: [] });
	expect(await lea(id, await read(id), { phone: '06 39' })).toMatchObject({ refusal: 'phone' });
	const nobody = '0197c000-0000-7000-8000-000000000000';
	expect(await lea(nobody, nobody, {})).toMatchObject({ refusal: 'unknown-place' });
});

test('what was done to a place is told in words, the latest first, with what each column said before', async () => {
	const id = await adding();
	done(
		await karim(id, await read(id), { phone: '01 99 00 56 78', hours: 'Mo 09:00-12:00; PH off' })
	);
	done(await brel((db) => showPlace(db, id, true)));
	done(await brel((db) => verifyPlace(db, id)));
	const picture = { redrawn: Buffer.from('une porte'), width: 640, height: 480 };
	done(await brel((db) => keepPlacePhoto(db, { placeId: id, shows: 'La porte bleue', picture })));
	const history = await brel((db) => readPlaceHistory(db, id, 9));
	expect(history.map((one) => tellPast(one).words)).toEqual([
		'Photo ajoutée\u00a0: La porte bleue',
		'Tout est juste',
		'Montré à tous',
		'Corrigé\u00a0: Horaires, Téléphone',
		'Tout est juste',
		'Fiche ajoutée'
	]);
	expect(history[3]!.by).toBe('Karim Benali');
	expect(tellPast(history[3]!).details).toEqual([
		'Horaires\u00a0: rien → Lundi\u00a0: de 9\u00a0h à 12\u00a0h. Du mardi au dimanche\u00a0: fermé. Jours fériés\u00a0: fermé',
		'Téléphone\u00a0: 01\u00a099\u00a000\u00a012\u00a034 → 01\u00a099\u00a000\u00a056\u00a078'
	]);
	expect(await brel((db) => readPlaceHistory(db, id, 2))).toHaveLength(2);
});
