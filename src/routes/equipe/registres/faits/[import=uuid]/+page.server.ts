import { redirect } from '@sveltejs/kit';
import { pastImport, takeBack } from '../../../past-imports.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	return {
		line: await pastImport(locals, viewer, { kind: 'registers', id: params.import }),
		asking: url.searchParams.has('defaire')
	};
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'import-registers');
		const refused = await takeBack(locals, params.import);
		if (refused) return refused;
		redirect(303, '/equipe/registres?annule');
	}
};
