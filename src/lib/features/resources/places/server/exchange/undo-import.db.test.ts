import { beforeEach, expect, test } from 'vitest';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	changePlace,
	importPlaces,
	listPlaceImports,
	readPlaceFiles,
	undoImport
} from '../../index.server.ts';
import { usePlaces } from '../places.fixture.ts';

const { world, brel, network, visitor } = usePlaces();
const HEADS = 'id;source;nom;adresse;commune;code_postal;date_maj;pivot;telephone';
const line = (id: string, phone: string, day = '2026-10-01') =>
	`${id};Annuaire;Lieu ${id};4 rue Alma;Outreau;62230;${day};13002526500013;${phone}`;

async function importing(...lines: string[]) {
	const bytes = Buffer.from([HEADS, ...lines].join('\n'));
	const files = await readPlaceFiles([{ name: 'lieux.csv', bytes }]);
	await network((db) => importPlaces(db, files, { isDryRun: false, key: Buffer.alloc(32, 1) }));
	return (await network((db) => listPlaceImports(db, 1)))[0]!.id;
}
const shown = () =>
	visitor((db) =>
		db.selectFrom('places').select(['source_id as id', 'phone']).orderBy('source_id').execute()
	);

beforeEach(() => world.owner.query('truncate places, place_imports cascade'));

test('what it added is taken away, what it corrected says again what it said', async () => {
	await importing(line('a', '0199000001'));
	const id = await importing(line('a', '0199000002', '2026-10-02'), line('b', '0199000003'));
	expect(await shown()).toEqual([
		{ id: 'a', phone: '+33199000002' },
		{ id: 'b', phone: '+33199000003' }
	]);
	expect(await network((db) => undoImport(db, id))).toEqual({ undone: 2, kept: [] });
	expect(await shown()).toEqual([{ id: 'a', phone: '+33199000001' }]);
	expect(await network((db) => listPlaceImports(db, 1))).toMatchObject([{ id, isUndone: true }]);
	expect(await network((db) => undoImport(db, id))).toMatchObject({ refusal: 'already-undone' });
});

test('what somebody has corrected since stays, and is told', async () => {
	const id = await importing(line('a', '0199000001'), line('b', '0199000003'));
	const place = await visitor((db) =>
		db.selectFrom('places').where('source_id', '=', 'a').select('id').executeTakeFirstOrThrow()
	);
	done(await brel((db) => changePlace(db, place.id, { bring: 'Un sac' }, 'team')));
	expect(await network((db) => undoImport(db, id))).toEqual({
		...{ undone: 1, kept: [{ id: place.id, name: 'Lieu a' }] }
	});
	expect(await shown()).toEqual([{ id: 'a', phone: '+33199000001' }]);
});

test('the network decides of it', async () => {
	const id = await importing(line('a', '0199000001'));
	expect(await brel((db) => undoImport(db, id))).toMatchObject({ refusal: 'not-yours' });
	expect(await shown()).toHaveLength(1);
});
