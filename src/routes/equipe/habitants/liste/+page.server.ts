import { fail, redirect } from '@sveltejs/kit';
import { requireDeed } from '../../require-deed.ts';
import { dropList } from '../../dropped-list.ts';
import { pastImports } from '../../past-imports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	return {
		unchanged: url.searchParams.has('inchange'),
		undone: url.searchParams.has('annule'),
		imports: await pastImports(locals, viewer, 'members')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'import-registers');
		const form = await event.request.formData();
		const dropped = await dropList(event, form, { viewer, kind: 'members', year: null });
		if ('refusal' in dropped) return fail(400, { message: dropped.message });
		redirect(303, `/equipe/habitants/liste/${dropped.id}`);
	}
};
