import { beforeAll } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { type Acting, type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { NewPlace } from '../domain/facts/place.ts';

type Work<T> = (db: Db) => Promise<T>;

/** The food bank of rue des Mareyeurs: invented, like everything here. */
export const FOOD: NewPlace = {
	name: 'Épicerie solidaire du Port',
	kind: 'ES',
	street: '12 rue des Mareyeurs',
	postcode: '62480',
	town: 'Le Portel',
	insee: '62667',
	latitude: 50.7081,
	longitude: 1.5734,
	landmark: 'derrière la pharmacie',
	phone: '01 99 00 12 34',
	needs: ['manger'],
	aliases: ['la banque alimentaire'],
	websites: ['www.exemple.fr'],
	summary: 'Des courses à petit prix, sur inscription.'
};

/** A network of two centres that keep the same places, and whoever looks without an account. */
export function usePlaces() {
	const world = useTestDatabase();
	const centres = { brel: '', digue: '' };
	let coordinator = '';
	beforeAll(async () => {
		centres.brel = await world.addCentre('jacques-brel');
		centres.digue = await world.addCentre('la-digue');
		const added = await world.asOperator([], (db) =>
			addStaffMember(db, { name: 'Inès Vasseur', role: 'coordination', centreId: null })
		);
		coordinator = added.staffId;
	});
	const act = <T>(acting: Partial<Acting> & { role: ActingRole }, work: Work<T>) =>
		asActing(world.app, { staffId: null, centres: [], at: A_TUESDAY, ...acting }, work);
	return {
		world,
		centres,
		brel: <T>(work: Work<T>) => world.as('animateur', centres.brel, work),
		digue: <T>(work: Work<T>) => world.as('animateur', centres.digue, work),
		desk: <T>(work: Work<T>) => world.as('accueil', centres.brel, work),
		network: <T>(work: Work<T>) => act({ role: 'coordination', staffId: coordinator }, work),
		visitor: <T>(work: Work<T>) => act({ role: 'visitor' }, work),
		holding: <T>(linkId: string, work: Work<T>) =>
			act({ role: 'place-link', subject: linkId }, work)
	};
}
