import * as v from 'valibot';
import {
	listRooms,
	restoreRoom,
	saveRoom,
	withdrawRoom
} from '#lib/features/resources/bookings/index.server.ts';
import { RoomForm } from '#lib/features/resources/bookings/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

/** The room that a button was pressed for. */
const Pressed = v.object({ salle: chosenId('Cette salle n’existe plus.') });

export const load = shown('plan-workshops', async (db) => ({
	rooms: await listRooms(db),
	withdrawn: await listRooms(db, 'withdrawn')
}));

export const actions: Actions = deeds({
	enregistrer: deed(
		'plan-workshops',
		RoomForm,
		(db, { salle, nom, places, offre }) =>
			saveRoom(db, { id: salle || null, name: nom, seats: places, provides: offre }),
		(_saved, _doing, { nom }) => ({ done: `La salle « ${nom} » est enregistrée.` }),
		{ seats: 'places', otherwise: 'nom' }
	),
	retirer: deed(
		'plan-workshops',
		Pressed,
		(db, { salle }) => withdrawRoom(db, salle),
		() => ({ done: 'La salle n’est plus proposée.' })
	),
	remettre: deed(
		'plan-workshops',
		Pressed,
		(db, { salle }) => restoreRoom(db, salle),
		() => ({ done: 'La salle est de nouveau proposée.' })
	)
});
