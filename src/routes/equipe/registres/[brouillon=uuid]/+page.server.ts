import { fail } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { requireDeed } from '../../require-deed.ts';
import { keepAnswers } from '../../dropped-list.ts';
import { leaveDraft, previewActions } from '../../preview-actions.ts';
import { readDraft } from './read-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const BASE = '/equipe/registres';

export const load: PageServerLoad = async ({ locals, cookies, params }) => {
	const read = await readDraft(locals, cookies, params.brouillon, { dryRun: true });
	const { year, answers, result } = read;
	if ('refusal' in result) return { year, refusal: result.message, preview: null };
	const programmes = await asViewer(locals, listProgrammes);
	return {
		year,
		refusal: null,
		answers,
		preview: result,
		programmeNames: Object.fromEntries(programmes.map(({ slug, name }) => [slug, name]))
	};
};

export const actions: Actions = {
	...previewActions({ base: BASE }),
	ecrire: async (event) => {
		const { request, locals, cookies, params } = event;
		requireDeed(locals.viewer, 'import-registers');
		await keepAnswers(locals, params.brouillon, await request.formData());
		const { result } = await readDraft(locals, cookies, params.brouillon, { dryRun: false });
		if ('refusal' in result) return fail(409, { message: result.message });
		return leaveDraft(event, BASE, result);
	}
};
