import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { changeProject, showProject } from '#lib/features/learning/projects/index.server.ts';
import { ProjectForm } from '#lib/features/learning/projects/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import { fieldOf, programmeChoices, projectOf } from '../../project-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'follow-people');
	const { project, programmes } = await asViewer(locals, async (db) => ({
		project: await showProject(db, { projectId: params.projet }),
		programmes: await programmeChoices(db)
	}));
	if (!project) error(404, { message: 'Ce projet n’existe pas, ou n’est pas de votre centre.' });
	const { id, kind, title, wish, openedOn, programmeId } = project;
	return {
		project: { id, title },
		programmes,
		today: todayIn(viewer.centre.timeZone, locals.world.now()),
		form: await superValidate(
			{
				sorte: kind,
				titre: title,
				souhait: wish ?? '',
				jour: openedOn,
				programme: programmeId ?? ''
			},
			valibot(ProjectForm),
			{ errors: false }
		)
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'follow-people');
		const form = await superValidate(request, valibot(ProjectForm));
		if (!form.valid) return fail(400, { form });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const changed = await asViewer(locals, async (db) => {
			const known = await programmeChoices(db);
			const wanted = form.data.programme;
			if (wanted && !known.some(({ value }) => value === wanted)) {
				return {
					refusal: 'programme' as const,
					message: 'Ce programme n’est plus dans la liste\u00a0: choisissez-en un autre.'
				};
			}
			return changeProject(db, { projectId: params.projet, ...projectOf(form.data, today) });
		});
		if ('refusal' in changed) return setError(form, fieldOf(changed), changed.message);
		redirect(303, `/equipe/projets/${params.projet}`);
	}
};
