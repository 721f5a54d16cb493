import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	listVersions,
	readModel,
	restoreProposedText,
	saveModel
} from '#lib/features/learning/letters/index.server.ts';
import { isProposed, ModelForm, PLACEHOLDERS } from '#lib/features/learning/letters/index.ts';
import { formErrors } from '#lib/features/people/people/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { programmeInLetters } from '../programme-in-letters.ts';
import { FIELD_OF, readModelForm } from './read-model-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	return asViewer(locals, async (db) => {
		const programme = await programmeInLetters(db, params.programme);
		const model = await readModel(db);
		const versions = await listVersions(db);
		return {
			programme: { slug: programme.slug, name: programme.name },
			centre: viewer.centre.name,
			isProposed: isProposed(model),
			typed: {
				adresse: model.senderAddress ?? '',
				telephone: model.phone ?? '',
				objet: model.subject,
				texte: model.body
			},
			words: Object.entries(PLACEHOLDERS).map(([word, meaning]) => ({ word, meaning })),
			versions: versions.map(({ id, at, by }) => ({
				id,
				words: by ? `${momentIn(viewer.centre.timeZone, at)}, par ${by}` : momentIn(viewer.centre.timeZone, at) // prettier-ignore
			}))
		};
	});
};

export const actions: Actions = {
	ecrire: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(ModelForm));
		const typed = form.data;
		if (!form.valid) return fail(400, { typed, errors: formErrors(form.errors) });
		const model = readModelForm(typed);
		const done =
			'refusal' in model
				? model
				: await asViewer(locals, async (db) => {
						await programmeInLetters(db, params.programme);
						return saveModel(db, model, viewer.centre.name);
					});
		if ('refusal' in done) {
			const errors: Record<string, string> = { [FIELD_OF[done.refusal] ?? 'texte']: done.message };
			return fail(409, { typed, errors });
		}
		redirect(303, `/equipe/ateliers/lettres/${params.programme}`);
	},
	proposer: async ({ locals, url }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const done = await asViewer(locals, (db) => restoreProposedText(db, viewer.centre.name));
		if ('refusal' in done) return fail(409, { errors: { texte: done.message } as Record<string, string> }); // prettier-ignore
		redirect(303, url.pathname);
	}
};
