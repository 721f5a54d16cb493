import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { keepAnswers } from '../../dropped-list.ts';
import { leaveDraft, previewActions } from '../../preview-actions.ts';
import { readDraft } from './read-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const BASE = '/equipe/registres';

export const load: PageServerLoad = async (event) => {
	const { year, answers, result } = await readDraft(event, { dryRun: true });
	if ('refusal' in result) return { year, refusal: result, preview: null };
	const programmes = await asViewer(event.locals, listProgrammes);
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
		const { request, locals, params } = event;
		requireDeed(locals.viewer, 'import-registers');
		const form = await request.formData();
		await keepAnswers(locals, params.brouillon, form);
		const { result } = await readDraft(event, { dryRun: false });
		if (!('refusal' in result)) return leaveDraft(event, BASE, result);
		const errors = { '': result.message };
		return refuseForm(409, { name: 'ecrire', form, errors, why: null });
	}
};
