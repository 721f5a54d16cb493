import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { openProject } from '#lib/features/learning/projects/index.server.ts';
import { ProjectForm } from '#lib/features/learning/projects/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import { fieldOf, programmeChoices, projectOf } from '../project-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'follow-people');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	return {
		today,
		programmes: await asViewer(locals, programmeChoices),
		form: await superValidate({ jour: today }, valibot(ProjectForm), { errors: false })
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const viewer = requireDeed(locals.viewer, 'follow-people');
		const form = await superValidate(request, valibot(ProjectForm));
		if (!form.valid) return fail(400, { form });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const project = projectOf(form.data, today);
		const opened = await asViewer(locals, async (db) => {
			const known = await programmeChoices(db);
			const { programmeId } = project;
			if (programmeId && !known.some(({ value }) => value === programmeId)) {
				return {
					refusal: 'programme' as const,
					message: 'Ce programme n’est plus dans la liste\u00a0: choisissez-en un autre.'
				};
			}
			return openProject(db, project);
		});
		if ('refusal' in opened) return setError(form, fieldOf(opened), opened.message);
		redirect(303, `/equipe/projets/${opened.id}`);
	}
};
