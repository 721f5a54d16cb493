import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import type { NewPlace } from '#lib/features/resources/places/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { currentApplication } from './application-of-file.ts';
import { MORNING } from './day.ts';
import { PLACES_KEY } from '../../database/places-key.ts';

/** Beside the places of the demonstration, invented too: open that Tuesday evening, or not. */
export const SOUP: NewPlace = {
	name: 'Soupe du Môle',
	kind: 'ES',
	needs: ['manger'],
	street: '4 quai des Essais',
	postcode: '62480',
	town: 'Le Portel',
	insee: '62667',
	latitude: 50.708,
	longitude: 1.573,
	landmark: 'Derrière la pharmacie',
	phone: '01 99 00 12 34',
	hours: 'Mo-Su 18:00-20:00',
	stepFree: 'yes',
	priceKind: ['Gratuit'],
	bring: 'Rien',
	summary: 'Un repas chaud, sans rien demander.'
};
export const GROCERY: NewPlace = {
	...SOUP,
	name: 'Épicerie des Dunes',
	phone: '01 99 00 12 35',
	hours: 'Mo-Fr 09:00-12:00',
	stepFree: 'no',
	latitude: 50.7034,
	longitude: 1.5915,
	landmark: null,
	street: '1 rue des Essais',
	postcode: '62230',
	town: 'Outreau',
	insee: '62643'
};
export const REFUGE: NewPlace = {
	name: 'Foyer de l’Aube',
	kind: 'CHRS',
	needs: ['dormir'],
	phone: '01 99 00 12 36',
	street: '3 rue Cachée',
	town: 'Outreau'
};

/** Adds places to the network and shows them, without the team's screens; their identifiers. */
export async function addPlaces(places: readonly NewPlace[]): Promise<string[]> {
	const app = openPool(appUrl(currentApplication().databaseUrl));
	const acting = { staffId: null, role: 'coordination' as const, centres: [], at: MORNING };
	try {
		const ids: string[] = [];
		for (const place of places) {
			const added = await asActing(app, acting, async (db) => {
				const one = await addPlace(db, place, 'team', PLACES_KEY);
				if ('refusal' in one) throw new Error(one.message);
				await showPlace(db, one.id, true);
				return one;
			});
			ids.push(added.id);
		}
		return ids;
	} finally {
		await app.destroy();
	}
}
