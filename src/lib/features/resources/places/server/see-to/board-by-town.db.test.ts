import { beforeAll, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import type { NewPlace } from '../../domain/facts/place.ts';
import { addPlace } from '../write/add-place.ts';
import { showPlace } from '../write/show-place.ts';
import { readTownBoards } from './board-by-town.ts';

const world = useTestDatabase();
const OUTREAU = { town: 'Outreau', insee: '62643', postcode: '62230', street: '1 rue du Môle' };
const NEAR = { latitude: 50.704, longitude: 1.591 };

beforeAll(async () => {
	const centre = await world.addCentre('brel');
	const adding = (place: NewPlace, way: 'team' | 'ambassador' = 'team', isShown = true) =>
		world.as('direction', centre, async (db) => {
			const { id } = done(await addPlace(db, place, way, PLACES_KEY));
			if (isShown) done(await showPlace(db, id, true));
		});
	await adding({
		name: 'Épicerie du Môle',
		kind: 'ES',
		pivot: '12345678901234',
		...OUTREAU,
		...NEAR
	});
	await adding({ name: 'Epicerie du Mole', kind: 'ES', ...OUTREAU, ...NEAR }, 'ambassador');
	await adding({ name: 'Mairie', kind: 'MUNI', town: 'OUTREAU', insee: '62643' });
	await adding({ name: 'Jamais montré', kind: 'ASSO', ...OUTREAU }, 'team', false);
	await adding({ name: 'Bibliothèque', kind: 'BIB', town: 'Wimille', insee: '62894' });
	await adding({ name: 'Foyer de l’Aube', kind: 'CHRS', phone: '01 99 00 12 34', ...OUTREAU });
});

test('each commune is told in numbers, most to see to first; a refuge is of none, and lacks nothing', async () => {
	const boards = await asActing(
		world.app,
		{ staffId: null, role: 'coordination', centres: [], at: A_TUESDAY },
		readTownBoards
	);
	expect(boards).toEqual([
		{ town: 'Outreau', kept: 3, stale: 1, incomplete: 2, doubles: 1 },
		{ town: 'Wimille', kept: 1, stale: 0, incomplete: 1, doubles: 0 },
		{ town: null, kept: 1, stale: 0, incomplete: 0, doubles: 0 }
	]);
});
