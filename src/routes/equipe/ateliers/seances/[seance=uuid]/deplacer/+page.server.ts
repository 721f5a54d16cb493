import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { listRooms } from '#lib/features/learning/bookings/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { moveSeance, showSeancePlace } from '#lib/features/learning/workshops/index.server.ts';
import { endOf, MoveForm, refuseMovingFrom } from '#lib/features/learning/workshops/index.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	const { seance, rooms } = await asViewer(locals, async (db) => ({
		seance: await showSeancePlace(db, params.seance),
		rooms: await listRooms(db)
	}));
	if (!seance) error(404, { message: 'Cette séance n’existe pas, ou n’est pas de votre centre.' });
	const { day, startsAt, minutes, venue, groupVenue, roomId } = seance;
	const now = {
		jour: day,
		debut: startsAt ?? '14:00',
		fin: endOf(startsAt ?? '14:00', minutes),
		salle: roomId ?? '',
		lieu: venue ?? groupVenue ?? ''
	};
	return {
		form: await superValidate(now, valibot(MoveForm), { errors: false }),
		stays: refuseMovingFrom(seance)?.message ?? null,
		rooms: rooms.map(({ id, name }) => ({ value: id, label: name })),
		seance: {
			id: seance.id,
			day,
			startsAt,
			groupId: seance.groupId,
			groupLabel: seance.groupLabel,
			programmeName: seance.programmeName
		}
	};
};

const FIELDS = {
	day: 'jour',
	'closed-day': 'jour',
	same: 'jour',
	'seance-exists': 'debut',
	taken: 'debut',
	hours: 'fin',
	'unknown-room': 'salle'
} as const;

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(MoveForm));
		if (!form.valid) return fail(400, { form });
		const { jour, debut, fin, salle, lieu, raison, malgre } = form.data;
		const moved = await asViewer(locals, (db) =>
			moveSeance(db, {
				seanceId: params.seance,
				day: jour,
				startsAt: debut,
				endsAt: fin,
				venue: lieu,
				roomId: salle || null,
				reason: raison,
				despiteClosure: malgre
			})
		);
		if ('refusal' in moved) {
			return setError(form, FIELDS[moved.refusal as keyof typeof FIELDS] ?? 'jour', moved.message);
		}
		redirect(303, `/equipe/ateliers/seances/${params.seance}/prevenir`);
	}
};
