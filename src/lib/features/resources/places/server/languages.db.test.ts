import { expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	changePlaceFrom,
	importPlaces,
	listPlaceImports,
	mergePlaces,
	placeVersion,
	readPlace,
	readPlaceFiles,
	undoImport,
	undoMerge
} from '../index.server.ts';
import type { NewPlace, PlaceFacts } from '../domain/facts/place.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, brel, network } = usePlaces();

const adding = (change: Partial<NewPlace> = {}) =>
	brel(async (db) => done(await addPlace(db, { ...FOOD, ...change }, 'team', PLACES_KEY)).id);
/** As it was kept when nobody looked at what was ticked. */
async function addedBefore(change: Partial<NewPlace> = {}): Promise<string> {
	const id = await adding(change);
	await world.owner.query(`update places set languages = '{fr-abc,ar}' where id = $1`, [id]);
	return id;
}
const spoken = async (id: string) => (await brel((db) => readPlace(db, id)))!.languages;
const changing = (id: string, change: Partial<PlaceFacts>) =>
	brel((db) => changePlace(db, id, change, 'team', PLACES_KEY));

test('a language that is none enters neither with a new place nor with a corrected one', async () => {
	const asked = { ...FOOD, languages: ['fr', 'fr-abc'] };
	const refusal = { refusal: 'languages', message: expect.stringContaining('fr-abc') };
	expect(await brel((db) => addPlace(db, asked, 'team', PLACES_KEY))).toMatchObject(refusal);
	const id = await adding({ languages: ['fr'] });
	expect(await changing(id, { languages: ['fr', 'fr-abc'] })).toMatchObject(refusal);
	const from = await brel((db) => placeVersion(db, id));
	const read = { from, seen: '', said: () => ({ languages: ['fr-abc'] }), key: PLACES_KEY };
	expect(await brel((db) => changePlaceFrom(db, id, read))).toMatchObject(refusal);
	expect(await spoken(id)).toEqual(['fr']);
});

test('one that was kept before hinders no correction, and goes with whoever unticks it', async () => {
	const id = await addedBefore();
	done(await changing(id, { phone: '01 99 00 56 78' }));
	expect(await spoken(id)).toEqual(['fr-abc', 'ar']);
	const from = await brel((db) => placeVersion(db, id));
	const said = () => ({ languages: ['fr-abc', 'ar', 'pl'] });
	const read = { from, seen: '', said, key: PLACES_KEY };
	done(await brel((db) => changePlaceFrom(db, id, read)));
	expect(await spoken(id)).toEqual(['fr-abc', 'ar', 'pl']);
	done(await changing(id, { languages: ['ar'] }));
	expect(await changing(id, { languages: ['ar', 'fr-abc'] })).toMatchObject({
		refusal: 'languages'
	});
});

test('two rows of one place are made one with it, and parted again', async () => {
	const goneId = await addedBefore();
	const keptId = await adding({ languages: ['fr'] });
	const { mergeId } = done(
		await network((db) => mergePlaces(db, { keptId, goneId, take: ['languages'] }, PLACES_KEY))
	);
	expect(await spoken(keptId)).toEqual(['fr', 'fr-abc', 'ar']);
	done(await network((db) => undoMerge(db, mergeId, PLACES_KEY)));
	expect(await spoken(keptId)).toEqual(['fr']);
});

test('a file corrects its place, and the import that did is undone', async () => {
	const HEADS = 'id;source;nom;adresse;commune;code_postal;date_maj;pivot';
	async function importing(day: string, column: string, cell: string) {
		const line = `z;Annuaire;Lieu z;4 rue Alma;Outreau;62230;${day};13002526500013;${cell}`;
		const bytes = Buffer.from(`${HEADS};${column}\n${line}`);
		const files = await readPlaceFiles([{ name: 'lieux.csv', bytes }]);
		const outcome = await network((db) =>
			importPlaces(db, files, { isDryRun: false, key: PLACES_KEY })
		);
		const [last] = await network((db) => listPlaceImports(db, 1));
		return { outcome, id: last!.id };
	}
	const { outcome } = await importing('2026-10-01', 'langues', 'ar|fr-abc');
	expect(outcome.problems).toMatchObject([
		{ field: 'langues', code: 'unknown-value', suggestion: 'fr' }
	]);
	const { rows } = await world.owner.query<{ id: string; languages: string[] }>(
		`select id, languages from places where source_id = 'z'`
	);
	expect(rows).toMatchObject([{ languages: ['ar'] }]);
	const { id } = rows[0]!;
	await world.owner.query(`update places set languages = '{fr-abc,ar}' where id = $1`, [id]);
	const phoned = await importing('2026-10-02', 'telephone', '+33199001234');
	expect(phoned.outcome).toMatchObject({ changed: 1, problems: [] });
	const next = await importing('2026-10-03', 'langues', 'pl');
	expect(await spoken(id)).toEqual(['pl']);
	expect(await network((db) => undoImport(db, next.id, PLACES_KEY))).toEqual({
		undone: 1,
		kept: []
	});
	expect(await spoken(id)).toEqual(['fr-abc', 'ar']);
});
