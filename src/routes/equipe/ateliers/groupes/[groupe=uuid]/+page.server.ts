import { error, fail } from '@sveltejs/kit';
import { accessTo } from '#lib/features/staff/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { recordDeparture, showGroup } from '#lib/features/workshops/index.server.ts';
import { seanceStatus } from '#lib/features/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'see-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const group = await asViewer(locals, (db) => showGroup(db, params.groupe));
	if (!group) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	return {
		showsAttendance: accessTo('attendance', viewer.role) !== 'none',
		group: {
			...group,
			seances: group.seances.map(({ closedAt: _closedAt, ...seance }) => ({
				...seance,
				status: seanceStatus(seance, today)
			}))
		}
	};
};

const Departure = v.object({
	inscription: v.pipe(v.string(), v.uuid('Choisissez une personne.')),
	jour: v.pipe(v.string(), v.isoDate('Donnez le jour du départ.')),
	raison: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), '')
});

export const actions: Actions = {
	depart: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'mark-attendance');
		const form = await superValidate(request, valibot(Departure));
		if (!form.valid) return fail(400, { message: Object.values(form.errors).flat().join(' ') });
		const { inscription, jour, raison } = form.data;
		const result = await asViewer(locals, (db) =>
			recordDeparture(db, {
				enrolmentId: inscription,
				leftOn: jour,
				reason: raison
			})
		);
		if ('refusal' in result) return fail(409, { message: result.message });
		return { done: 'Le départ est noté.' };
	}
};
