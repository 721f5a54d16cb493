import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	asGuest,
	noteVisit,
	showGuestProject,
	undoProjectVisit
} from '#lib/features/learning/projects/index.server.ts';
import { projectStatus, VisitForm } from '#lib/features/learning/projects/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { withArticle } from '#lib/shared/french-articles.ts';
import { isId, readDatedId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../require-deed.ts';
import { writtenBelow } from '../../below.ts';
import { fieldOfVisit, visitOf } from '../../visit-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'follow-people');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const below = readDatedId(url.searchParams.get('apres'));
	const project = await asGuest(locals, (db) =>
		showGuestProject(db, { projectId: params.projet, below })
	);
	if (!project) {
		error(404, { message: 'Ce projet ne vous est pas ouvert, ou ne l’est plus.' });
	}
	const { lastVisitOn } = project.sums;
	return {
		project: {
			...project,
			status: projectStatus({ ...project, lastVisitOn }, today),
			visits: project.visits.map(({ byId, by: _by, ...visit }) => ({
				...visit,
				by: byId === viewer.staffId ? 'vous' : withArticle(project.centre),
				isUndoable: byId === viewer.staffId
			}))
		},
		today,
		form: await superValidate({ jour: today, minutes: 120 }, valibot(VisitForm), { errors: false }),
		firstHref: below ? url.pathname : undefined,
		nextHref: project.next ? `?apres=${writtenBelow(project.next)}` : undefined
	};
};

export const actions: Actions = {
	venue: async ({ request, locals, params, url }) => {
		const viewer = requireDeed(locals.viewer, 'follow-people');
		const form = await superValidate(request, valibot(VisitForm));
		if (!form.valid) return fail(400, { form });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const noted = await asGuest(locals, (db) =>
			noteVisit(db, { projectId: params.projet, ...visitOf(form.data), today })
		);
		if ('refusal' in noted) return setError(form, fieldOfVisit(noted), noted.message);
		redirect(303, url.pathname);
	},
	'annuler-venue': async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'follow-people');
		const id = String((await request.formData()).get('venue') ?? '');
		if (!isId(id)) return fail(400, { message: 'Cette venue n’existe plus.' });
		const undone = await asGuest(locals, (db) => undoProjectVisit(db, id));
		if ('refusal' in undone) return fail(409, { message: undone.message });
		redirect(303, url.pathname);
	}
};
