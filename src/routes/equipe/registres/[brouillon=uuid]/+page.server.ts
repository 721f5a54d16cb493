import { fail, redirect } from '@sveltejs/kit';
import { dropDraft, rememberMapping } from '#lib/features/imports/index.server.ts';
import { readMappingForm } from '#lib/features/imports/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { listProgrammes } from '#lib/features/workshops/index.server.ts';
import { requireDeed } from '../../require-deed.ts';
import { forgetDraftKey } from '../../draft-key.ts';
import { keepAnswers, readDraft } from './read-draft.ts';
import type { Actions, PageServerLoad } from './$types';

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
	relire: async ({ request, locals, params, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		await keepAnswers(locals, params.brouillon, await request.formData());
		redirect(303, `${url.pathname}#questions`);
	},
	colonnes: async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		const mapping = readMappingForm(await request.formData());
		await asViewer(locals, (db) => rememberMapping(db, mapping.fingerprint, mapping.columns));
		redirect(303, url.pathname);
	},
	ecrire: async ({ request, locals, cookies, params }) => {
		requireDeed(locals.viewer, 'import-registers');
		await keepAnswers(locals, params.brouillon, await request.formData());
		const { result } = await readDraft(locals, cookies, params.brouillon, { dryRun: false });
		if ('refusal' in result) return fail(409, { message: result.message });
		await asViewer(locals, (db) => dropDraft(db, params.brouillon));
		forgetDraftKey(cookies, params.brouillon);
		redirect(
			303,
			result.importId ? `/equipe/registres/faits/${result.importId}` : '/equipe/registres?inchange'
		);
	},
	abandonner: async ({ locals, cookies, params }) => {
		requireDeed(locals.viewer, 'import-registers');
		await asViewer(locals, (db) => dropDraft(db, params.brouillon));
		forgetDraftKey(cookies, params.brouillon);
		redirect(303, '/equipe/registres');
	}
};
