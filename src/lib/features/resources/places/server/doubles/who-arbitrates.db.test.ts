import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import {
	addPlace,
	importPlaces,
	listPlaceImports,
	mergePlaces,
	readPlaceFiles,
	removePlace,
	tellPlacesApart,
	undoImport,
	undoMerge,
	whoArbitrates
} from '../../index.server.ts';

const world = useTestDatabase();
const LIST = 'Nom;Ville;Adresse\nLe Fanal;Outreau;4 rue Alma\n';

async function importing(db: Db): Promise<string> {
	const files = await readPlaceFiles([{ name: 'liste.csv', bytes: Buffer.from(LIST) }]);
	await importPlaces(db, files, { isDryRun: false, key: PLACES_KEY });
	return (await listPlaceImports(db, 1))[0]!.id;
}
const twoPlaces = async (db: Db) => [
	done(await addPlace(db, { name: 'La Ruche', kind: 'EPN' }, 'team', PLACES_KEY)).id,
	done(await addPlace(db, { name: 'RUCHE', kind: 'EPN' }, 'team', PLACES_KEY)).id
];

test('where there is one centre its direction decides of what is everybody’s, and no longer when there are two', async () => {
	const centre = await world.addCentre('seul');
	const as = <T>(role: ActingRole, work: (db: Db) => Promise<T>) => world.as(role, centre, work);
	const [one, other] = await as('animateur', twoPlaces);
	const pair = { keptId: one!, goneId: other!, take: [] };

	expect(await as('direction', whoArbitrates)).toEqual({ mayDecide: true, arbiter: 'direction' });
	expect(await as('animateur', whoArbitrates)).toEqual({ mayDecide: false, arbiter: 'direction' });
	const refused = await as('animateur', (db) => mergePlaces(db, pair, PLACES_KEY));
	expect(refused).toMatchObject({
		...{ refusal: 'not-yours', message: expect.stringContaining('La direction du centre') }
	});
	const { mergeId } = done(await as('direction', (db) => mergePlaces(db, pair, PLACES_KEY)));
	done(await as('direction', (db) => undoMerge(db, mergeId, PLACES_KEY)));
	const first = await world.asOperator([], importing);
	expect(await as('direction', (db) => undoImport(db, first, PLACES_KEY))).toMatchObject({
		undone: 1
	});
	done(await as('direction', (db) => tellPlacesApart(db, one!, other!)));

	await world.addCentre('voisin');
	const again = await world.asOperator([], importing);
	expect(await as('direction', whoArbitrates)).toEqual({
		...{ mayDecide: false, arbiter: 'coordination' }
	});
	const deeds: readonly ((db: Db) => Promise<object>)[] = [
		(db: Db) => mergePlaces(db, pair, PLACES_KEY),
		(db: Db) => undoImport(db, again, PLACES_KEY),
		(db: Db) => tellPlacesApart(db, one!, other!)
	];
	for (const decide of deeds) {
		expect(await as('direction', decide)).toMatchObject({
			...{ refusal: 'not-yours', message: expect.stringContaining('La coordination du réseau') }
		});
	}
	const ofFile = await world.owner.query(`select id from places where name = 'Le Fanal'`);
	expect(await as('direction', (db) => removePlace(db, ofFile.rows[0].id))).toMatchObject({
		...{ refusal: 'not-yours' }
	});
	const byHand = as('direction', (db) =>
		sql`insert into place_merges (kept_id, gone_id, recorded_at) values (${one}, ${other}, now())`.execute(
			db
		)
	);
	await expect(byHand).rejects.toThrow(/row-level security/);
});
