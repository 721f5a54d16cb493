import { error, fail, redirect } from '@sveltejs/kit';
import { listImports, undoImport } from '#lib/features/imports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	const found = (await asViewer(locals, listImports)).find((line) => line.id === params.import);
	if (!found) error(404, { message: 'Cet import n’existe pas dans votre centre.' });
	const { at, undoneAt, ...line } = found;
	const { timeZone } = viewer.centre;
	return {
		line: {
			...line,
			on: momentIn(timeZone, at),
			undoneOn: undoneAt && momentIn(timeZone, undoneAt)
		},
		asking: url.searchParams.has('defaire')
	};
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'import-registers');
		const undone = await asViewer(locals, (db) => undoImport(db, { importId: params.import }));
		if ('refusal' in undone) {
			return fail(409, {
				message: undone.message,
				records: 'records' in undone ? undone.records : []
			});
		}
		redirect(303, '/equipe/registres?annule');
	}
};
