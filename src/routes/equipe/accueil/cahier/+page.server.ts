import { fail, redirect } from '@sveltejs/kit';
import { todayIn } from '#lib/platform/clock.ts';
import { dropList } from '../../dropped-list.ts';
import { pastImports } from '../../past-imports.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	return {
		thisYear: Number(todayIn(viewer.centre.timeZone, locals.world.now()).slice(0, 4)),
		unchanged: url.searchParams.has('inchange'),
		undone: url.searchParams.has('annule'),
		imports: await pastImports(locals, viewer, 'notebook')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'import-registers');
		const form = await event.request.formData();
		const typed = String(form.get('annee') ?? '');
		const year = Number(typed);
		if (!(year >= 1990 && year <= 2200)) {
			return fail(400, { message: 'Écrivez l’année du cahier, par exemple 2018.', typed });
		}
		const dropped = await dropList(event, form, { viewer, kind: 'notebook', year });
		if ('refusal' in dropped) return fail(400, { message: dropped.message, typed });
		redirect(303, `/equipe/accueil/cahier/${dropped.id}`);
	}
};
