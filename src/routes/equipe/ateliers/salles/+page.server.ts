import { fail } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	listRooms,
	restoreRoom,
	saveRoom,
	withdrawRoom
} from '#lib/features/learning/bookings/index.server.ts';
import { RoomForm } from '#lib/features/learning/bookings/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return {
		form: await superValidate(valibot(RoomForm), { errors: false }),
		...(await asViewer(locals, async (db) => ({
			rooms: await listRooms(db),
			withdrawn: await listRooms(db, 'withdrawn')
		})))
	};
};

/** The room that a button was pressed for. */
async function roomOf(request: Request): Promise<string> {
	const id = String((await request.formData()).get('salle') ?? '');
	return isId(id) ? id : '00000000-0000-0000-0000-000000000000';
}

export const actions: Actions = {
	enregistrer: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(RoomForm));
		if (!form.valid) return fail(400, { form });
		const { salle, nom, places, offre } = form.data;
		const room = { id: salle || null, name: nom, seats: places, provides: offre };
		const saved = await asViewer(locals, (db) => saveRoom(db, room));
		if ('refusal' in saved) {
			return setError(form, saved.refusal === 'seats' ? 'places' : 'nom', saved.message);
		}
		return { done: `La salle « ${nom} » est enregistrée.` };
	},
	retirer: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const id = await roomOf(request);
		const result = await asViewer(locals, (db) => withdrawRoom(db, id));
		if ('refusal' in result) return fail(409, { message: result.message });
		return { done: 'La salle n’est plus proposée.' };
	},
	remettre: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const id = await roomOf(request);
		await asViewer(locals, (db) => restoreRoom(db, id));
		return { done: 'La salle est de nouveau proposée.' };
	}
};
