import { expect, test } from 'vitest';
import content from '#content/geo/commune-centres.json' with { type: 'json' };
import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import {
	freshness,
	metresBetween,
	NEEDS,
	type PlaceCard
} from '#lib/features/resources/places/index.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { A_TUESDAY, useTestDatabase } from '../tests/database/test-database.ts';
import { rowsOf } from './demo-world.fixture.ts';

const db = useTestDatabase('demo');

const TODAY = '2026-11-24';
const TEN = { at: Temporal.Instant.from(`${TODAY}T09:00:00Z`), timeZone: 'Europe/Paris' };
const EVENING = { name: 'soir', isMust: false } as const;
/** What no place further than that from the middle of its commune is in. */
const WIDEST_METRES = 6000;
const MIDDLES: Readonly<Record<string, number[]>> = content.communes;

const visitor = <T>(work: (own: Db) => Promise<T>) =>
	asVisitor({ database: db.app, now: () => A_TUESDAY }, null, work);

/** Every place that anybody may see. */
async function shownPlaces(): Promise<PlaceCard[]> {
	const rows = await rowsOf<{ id: string }>(
		db,
		'select id from places where is_public order by id'
	);
	return visitor(async (own) => {
		const places: PlaceCard[] = [];
		for (const { id } of rows) places.push((await readPublicPlace(own, id))!);
		return places;
	});
}

test('whatever somebody comes for, some place answers it', async () => {
	const left = await visitor(async (own) => {
		const without: string[] = [];
		for (const { code } of NEEDS) {
			const { found } = await findPlaces(own, { typed: '', need: code, now: TEN, most: 1 });
			if (!found[0]?.needs.includes(code)) without.push(code);
		}
		return without;
	});
	expect(left).toEqual([]);
});

test('tonight somebody eats there; who sleeps outside has a number first, then a door', async () => {
	const [eat, sleep] = await visitor(async (own) => [
		await findPlaces(own, { typed: 'ou manger se soir', when: EVENING, now: TEN, most: 20 }),
		await findPlaces(own, { typed: 'je dors dehors', now: TEN, most: 20 })
	]);
	expect(eat.found[0]).toMatchObject({ name: 'Soupe du Bassin', isOpen: true });
	expect(eat.total).toBeGreaterThan(3);
	expect(sleep.calls.map(({ call }) => call!.number)).toEqual(['115']);
	expect(sleep.found.map(({ name }) => name)).toContain('Accueil de jour Le Ponton');
});

test('each lies in its commune; a refuge lies nowhere', async () => {
	const places = await shownPlaces();
	expect(places.length).toBeGreaterThan(40);
	expect(new Set(places.map(({ town }) => town)).size).toBeGreaterThan(8);
	const astray = places.filter(({ insee, latitude, longitude }) => {
		const middle = insee && MIDDLES[insee];
		if (!middle) return false;
		if (latitude === null || longitude === null) return true;
		const [middleLatitude, middleLongitude] = middle as [number, number];
		const from = { latitude: middleLatitude, longitude: middleLongitude };
		return metresBetween(from, { latitude, longitude }) > WIDEST_METRES;
	});
	expect(astray.map(({ name }) => name)).toEqual([]);
	// A card of residents says the street, and nobody has put it on the map yet.
	const nowhere = places.filter(({ latitude, town }) => latitude === null && town !== 'Outreau');
	expect(nowhere).toMatchObject([
		{ isRefuge: true, street: null, town: null, insee: null, phone: expect.stringMatching(/^\+33/) }
	]);
});

test('a refuge is known again by what it was called, with the key of the installation', async () => {
	const rows = await rowsOf<{ known_by: string[] }>(
		db,
		'select known_by from places where is_refuge'
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { known_by } of rows) expect(known_by).not.toEqual([]);
});

test('nobody is behind their telephones: those are kept for fiction, each with its own', async () => {
	const rows = await rowsOf<{ phone: string }>(
		db,
		'select phone from places where centre_id is null'
	);
	for (const { phone } of rows) expect(phone).toMatch(/^\+3335301\d{4}$/);
	expect(new Set(rows.map(({ phone }) => phone)).size).toBe(rows.length);
});

test('one card is old, and says so; one is not shown yet; the hours of all are read', async () => {
	const places = await shownPlaces();
	const old = places.filter((place) => freshness(place, TODAY).isOld);
	expect(old.map(({ name }) => name)).toEqual(['Colis du Phare']);
	expect(
		await rowsOf(db, 'select name, centre_id from places where not is_public and centre_id is null')
	).toEqual([{ name: 'Garage solidaire du Val', centre_id: null }]);
	const unread = await rowsOf(
		db,
		`select name from places where hours is not null and 8 <> (select count(*) from place_days d
			where d.place_id = places.id and d.day between $1::date and $1::date + 7)`,
		[TODAY]
	);
	expect(unread).toEqual([]);
	expect(new Set(places.map(({ stepFree }) => stepFree))).toEqual(
		new Set(['yes', 'help', 'no', null])
	);
});

test('the partners of a desk stand on these places, by the same names', async () => {
	const rows = await rowsOf<{ name: string }>(
		db,
		`select p.name from partners p join centres c on c.id = p.centre_id
		join places o on o.id = p.place_id
		where c.slug = 'jacques-brel' and o.name = p.name and o.is_public
		order by p.name`
	);
	expect(rows.map(({ name }) => name)).toEqual(
		expect.arrayContaining([
			...['CCAS d’Outreau', 'Mairie d’Outreau', 'France services du Boulonnais'],
			...['CAF du Pas-de-Calais, accueil de Boulogne', 'Carsat, agence de Boulogne']
		])
	);
});

test('what residents looked for and found nowhere waits for the team', async () => {
	const rows = await rowsOf<{ words: string; times: number }>(
		db,
		'select words, times from place_misses'
	);
	expect(rows).toHaveLength(8);
	for (const { words, times } of rows) {
		expect(times, words).toBeGreaterThanOrEqual(20);
		const { total } = await visitor((own) => findPlaces(own, { typed: words, now: TEN, most: 1 }));
		expect(total, words).toBe(0);
	}
});

test('a walk was given to residents: one of its cards is in the directory, two wait for the team', async () => {
	const rows = await rowsOf<{ name: string; outcome: string | null; shown: boolean | null }>(
		db,
		`select o.facts ->> 'name' as name, e.outcome, p.is_public as shown from place_proposals o
		left join place_proposal_ends e on e.proposal_id = o.id left join places p on p.id = e.place_id
		order by o.id`
	);
	expect(rows).toEqual([
		{ name: 'Atelier vélo du Gouvernail', outcome: 'added', shown: true },
		{ name: 'Vestiaire des Haubans', outcome: null, shown: null },
		{ name: 'Jardin partagé du Cabestan', outcome: null, shown: null }
	]);
	expect(
		await rowsOf(
			db,
			'select cardinality(l.streets) as streets, (select count(*)::integer from place_streets_seen) as seen from place_links l'
		)
	).toEqual([{ streets: 5, seen: 3 }]);
});
