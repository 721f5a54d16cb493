import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { listRooms } from '#lib/features/learning/bookings/index.server.ts';
import { asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import {
	foreseeSeances,
	listAnimators,
	listProgrammes,
	planGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { GroupForm } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const choices = await asViewer(locals, async (db) => ({
		programmes: await listProgrammes(db),
		animators: await listAnimators(db),
		rooms: await listRooms(db)
	}));
	return {
		form: await superValidate({ premiere: today }, valibot(GroupForm), { errors: false }),
		programmes: choices.programmes.map(({ id, name }) => ({ value: id, label: name })),
		rooms: choices.rooms.map(({ id, name }) => ({ value: id, label: name })),
		animators: choices.animators.map(({ staffId, name }) => ({ value: staffId, label: name }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(GroupForm));
		if (!form.valid) return fail(400, { form });
		const { data } = form;
		// A plan that is only looked at is no deed: the same form is sent again to create the group.
		const dates = await asViewer(beforehand(locals), (db) =>
			foreseeSeances(db, { firstDay: data.premiere, seances: data.seances, kept: data.garde })
		);
		if (dates.days.length < data.seances) {
			return setError(
				form,
				'premiere',
				'Le calendrier du centre ne laisse pas assez de jours ouverts.'
			);
		}
		const skipped = dates.skipped.map(({ day }) => day);
		// Nobody finds a date changed without having read why.
		if (data.voir || !new Set(skipped).isSubsetOf(new Set(data.vu.split(' '))))
			return fail(409, { form, dates });
		const planned = await asViewer(locals, (db) =>
			planGroup(db, {
				programmeId: data.programme,
				year: Number(data.premiere.slice(0, 4)),
				cycleLabel: data.cycle,
				groupLabel: data.groupe,
				firstDay: data.premiere,
				seances: data.seances,
				startsAt: data.debut,
				endsAt: data.fin,
				venue: data.lieu,
				...(data.salle && { roomId: data.salle }),
				animators: data.animateurs,
				skipped
			})
		);
		if ('refusal' in planned) {
			const field = (
				{
					hours: 'fin',
					taken: 'debut',
					'unknown-room': 'salle',
					'group-exists': 'groupe',
					count: 'seances'
				} as const
			)[planned.refusal as 'hours' | 'taken' | 'unknown-room' | 'group-exists' | 'count'];
			return setError(form, field ?? 'cycle', planned.message);
		}
		redirect(303, `/equipe/ateliers/groupes/${planned.id}`);
	}
};
