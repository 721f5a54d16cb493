import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	type ImportOutcome,
	importPlaces,
	listPlaceImports,
	mergePlaces,
	readPlaceFiles,
	removePlace,
	undoImport,
	verifyPlace
} from '../../index.server.ts';
import { usePlaces } from '../places.fixture.ts';

const { world, brel, network, visitor } = usePlaces();
const HEADS = 'id;source;nom;adresse;commune;code_postal;date_maj;pivot;telephone';
const line = (id: string, phone: string, day = '2026-10-01') =>
	`${id};Annuaire;Lieu ${id};4 rue Alma;Outreau;62230;${day};13002526500013;${phone}`;

const NATIONAL = expect.not.arrayContaining([expect.objectContaining({ code: 'removed' })]);

type Acts = (work: (db: Db) => Promise<ImportOutcome>) => Promise<ImportOutcome>;
async function outcomeOf(acts: Acts, ...lines: string[]) {
	const bytes = Buffer.from([HEADS, ...lines].join('\n'));
	const files = await readPlaceFiles([{ name: 'lieux.csv', bytes }]);
	return acts((db) => importPlaces(db, files, { isDryRun: false, key: PLACES_KEY }));
}
const outcome = (...lines: string[]) => outcomeOf(network, ...lines);

async function importing(...lines: string[]) {
	await outcome(...lines);
	return (await network((db) => listPlaceImports(db, 1)))[0]!.id;
}
const shown = () =>
	visitor((db) =>
		db.selectFrom('places').select(['source_id as id', 'phone']).orderBy('source_id').execute()
	);

beforeEach(() => world.owner.query('truncate places, place_imports, place_words cascade'));

test('what it added is taken away, what it corrected says again what it said', async () => {
	await importing(line('a', '0199000001'));
	const id = await importing(line('a', '0199000002', '2026-10-02'), line('b', '0199000003'));
	expect(await shown()).toEqual([
		{ id: 'a', phone: '+33199000002' },
		{ id: 'b', phone: '+33199000003' }
	]);
	expect(await network((db) => undoImport(db, id, PLACES_KEY))).toEqual({ undone: 2, kept: [] });
	expect(await shown()).toEqual([{ id: 'a', phone: '+33199000001' }]);
	expect(await network((db) => listPlaceImports(db, 1))).toMatchObject([{ id, isUndone: true }]);
	expect(await network((db) => undoImport(db, id, PLACES_KEY))).toMatchObject({
		refusal: 'already-undone'
	});
});

test('what somebody has corrected since stays, and is told', async () => {
	const id = await importing(line('a', '0199000001'), line('b', '0199000003'));
	const place = await visitor((db) =>
		db.selectFrom('places').where('source_id', '=', 'a').select('id').executeTakeFirstOrThrow()
	);
	done(await brel((db) => changePlace(db, place.id, { bring: 'Un sac' }, 'team', PLACES_KEY)));
	expect(await network((db) => undoImport(db, id, PLACES_KEY))).toEqual({
		...{ undone: 1, kept: [{ id: place.id, name: 'Lieu a' }] }
	});
	expect(await shown()).toEqual([{ id: 'a', phone: '+33199000001' }]);
});

test('the network decides of it', async () => {
	const id = await importing(line('a', '0199000001'));
	expect(await brel((db) => undoImport(db, id, PLACES_KEY))).toMatchObject({
		refusal: 'not-yours'
	});
	expect(await shown()).toHaveLength(1);
});

describe('the same file, imported again', () => {
	const FILE = [line('a', '0199000001'), line('b', '0199000003')];
	const placesOf = async () =>
		(await world.owner.query('select id from places order by id')).rows.map(({ id }) => id);

	test('writes again what an undone import had taken away: the same places, and may be undone again', async () => {
		const first = await importing(...FILE);
		const places = await placesOf();
		done(await network((db) => undoImport(db, first, PLACES_KEY)));
		expect(await shown()).toEqual([]);
		expect(await outcome(...FILE)).toMatchObject({
			written: 2,
			changed: 0,
			same: 0,
			notes: NATIONAL
		});
		expect(await placesOf()).toEqual(places);
		expect(await shown()).toHaveLength(2);
		const { rows } = await world.owner.query(
			'select count(distinct nth)::integer as many from place_postings'
		);
		expect(rows[0].many).toBe(2);
		expect(await outcome(...FILE)).toMatchObject({ written: 0, changed: 0, same: 2 });
		const again = (await network((db) => listPlaceImports(db, 1)))[0]!.id;
		expect(await network((db) => undoImport(db, again, PLACES_KEY))).toEqual({
			undone: 2,
			kept: []
		});
		expect(await shown()).toEqual([]);
		const newer = await outcome(line('a', '0199000009', '2026-10-09'));
		expect(newer).toMatchObject({ written: 1, changed: 0 });
		expect(await shown()).toEqual([{ id: 'a', phone: '+33199000009' }]);
	});

	test('corrects again what it had corrected', async () => {
		await importing(line('a', '0199000001', '2026-10-02'));
		const second = await importing(line('a', '0199000002', '2026-10-02'));
		done(await network((db) => undoImport(db, second, PLACES_KEY)));
		expect(await shown()).toEqual([{ id: 'a', phone: '+33199000001' }]);
		expect(await outcome(line('a', '0199000002', '2026-10-02'))).toMatchObject({ changed: 1 });
		expect(await shown()).toEqual([{ id: 'a', phone: '+33199000002' }]);
	});

	test('does not bring back what a colleague took away, and says so', async () => {
		const first = await importing(...FILE);
		const [one] = await placesOf();
		done(await network((db) => removePlace(db, one!, 'Fermé')));
		const again = await outcome(line('a', '0199000009', '2026-10-09'), line('b', '0199000003'));
		expect(again).toMatchObject({ written: 0, changed: 0, same: 2 });
		expect(again.notes).toContainEqual(
			expect.objectContaining({ row: 1, field: 'id', code: 'removed', suggestion: null })
		);
		expect(await shown()).toEqual([{ id: 'b', phone: '+33199000003' }]);
		done(await network((db) => undoImport(db, first, PLACES_KEY)));
		expect(await outcome(...FILE)).toMatchObject({ written: 1, same: 1 });
		expect(await shown()).toEqual([{ id: 'b', phone: '+33199000003' }]);
	});

	test('by a colleague of a centre, puts back what is hers alone', async () => {
		const first = await importing(...FILE);
		done(await network((db) => undoImport(db, first, PLACES_KEY)));
		const hers = await outcomeOf(brel, ...FILE);
		expect(hers).toMatchObject({ written: 0, same: 2 });
		expect(hers.notes.map(({ code }) => code)).toContain('removed');
		expect(await shown()).toEqual([]);
	});
});

test('what somebody has verified since, or made one with another, stays', async () => {
	const id = await importing(line('a', '0199000001'), line('b', '0199000003'));
	const [one, other] = (await world.owner.query('select id from places order by id')).rows;
	done(await network((db) => verifyPlace(db, one.id, 'team')));
	const twin = done(
		await brel((db) => addPlace(db, { name: 'Lieu b', kind: 'ASSO' }, 'team', PLACES_KEY))
	);
	done(
		await network((db) =>
			mergePlaces(db, { keptId: other.id, goneId: twin.id, take: [] }, PLACES_KEY)
		)
	);
	expect(await network((db) => undoImport(db, id, PLACES_KEY))).toMatchObject({
		...{ undone: 0, kept: [{ name: 'Lieu a' }, { name: 'Lieu b' }] }
	});
	expect(await shown()).toHaveLength(2);
});

test('a refuge that a file renamed is not taken away with that import', async () => {
	const refuge = (name: string) => `r;Annuaire;${name};;;;2026-10-01;;0199004401`;
	await importing(refuge('CHRS Un'));
	const id = await importing(refuge('CHRS Deux'));
	expect(await network((db) => undoImport(db, id, PLACES_KEY))).toEqual({ undone: 1, kept: [] });
	const { rows } = await world.owner.query('select 1 from place_removals');
	expect(rows).toEqual([]);
	expect(await shown()).toEqual([{ id: null, phone: '+33199004401' }]);
});
