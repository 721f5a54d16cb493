import { beforeAll } from 'vitest';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import type { NewPlace } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { Asked } from '../domain/asked.ts';
import { findPlaces } from './find-places.ts';

/** That Tuesday, and then: at that minute of it, in Boulogne. */
export const TUESDAY = '2026-11-24';
export const at = (minute: number) => ({
	at: Temporal.PlainDate.from(TUESDAY)
		.toZonedDateTime('Europe/Paris')
		.add({ minutes: minute })
		.toInstant(),
	timeZone: 'Europe/Paris'
});
export const TEN = at(600);
/** At the town hall. */
export const HERE = { latitude: 50.704, longitude: 1.591 };

const OUTREAU = { town: 'Outreau', insee: '62643' };
const PORTEL = { town: 'Le Portel', insee: '62667' };
/** Invented, like everything here. */
const PLACES: NewPlace[] = [
	{
		...{ name: 'Épicerie du Port', kind: 'ES', needs: ['manger'], ...PORTEL },
		...{ latitude: 50.708, longitude: 1.573, hours: 'Mo-Fr 17:00-19:00', stepFree: 'no' }
	},
	{
		...{ name: 'Restos du Cœur du Môle', kind: 'ASSO', needs: ['manger'], ...OUTREAU },
		...{ latitude: 50.705, longitude: 1.589, hours: 'Tu 09:00-12:00', stepFree: 'yes' },
		...{ priceKind: ['Gratuit'], languages: ['ar'] }
	},
	{
		...{ name: 'Mairie d’Outreau', kind: 'MUNI', ...OUTREAU, ...HERE },
		...{ hours: 'Mo-Fr 08:30-12:00,14:00-17:00', stepFree: 'yes' }
	},
	{
		...{ name: 'CCAS du Portel', kind: 'CCAS', ...PORTEL, latitude: 50.707, longitude: 1.57 },
		...{ hours: 'Mo-Fr 14:00-17:00', stepFree: 'help' }
	},
	{ name: 'Salon Coupe Éclair', kind: 'ASSO', needs: ['rencontrer'], ...PORTEL },
	{
		name: 'Foyer de l’Aube',
		kind: 'CHRS',
		needs: ['dormir'],
		phone: '01 99 00 12 34',
		street: '3 rue Cachée',
		...OUTREAU
	},
	{ name: 'Soupe jamais montrée', kind: 'ES', needs: ['manger'] }
];

/** A network with a few places, and whoever looks without an account. */
export function usePlacesFound(places = PLACES) {
	const world = useTestDatabase();
	const centre = { id: '' };
	beforeAll(async () => {
		centre.id = await world.addCentre('jacques-brel');
		for (const place of places) await adding(place, !place.name.includes('jamais'));
	});
	const team = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centre.id, work);
	const adding = (place: NewPlace, isShown = true) =>
		team(async (db) => {
			const { id } = done(await addPlace(db, place, 'team', PLACES_KEY));
			if (isShown) done(await showPlace(db, id, true));
			return id;
		});
	const visiting = () => ({ database: world.app, now: () => A_TUESDAY });
	const visitor = <T>(work: (db: Db) => Promise<T>) => asVisitor(visiting(), null, work);
	const answer = (asked: Partial<Asked> | string) =>
		visitor((db) =>
			findPlaces(db, {
				typed: '',
				now: TEN,
				most: 20,
				...(typeof asked === 'string' ? { typed: asked } : asked)
			})
		);
	return {
		...{ world, team, adding, visiting, visitor, answer },
		names: async (asked: Partial<Asked> | string) =>
			(await answer(asked)).found.map(({ name }) => name)
	};
}
