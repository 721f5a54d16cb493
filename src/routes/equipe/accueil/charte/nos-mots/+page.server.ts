import { fail, redirect } from '@sveltejs/kit';
import {
	declarePosture,
	listCharterVersions,
	readPosture,
	writeCharterWords
} from '#lib/features/desk/charter/index.server.ts';
import { readPostureName } from '#lib/features/desk/charter/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { centre } = requireDeed(locals.viewer, 'write-charter');
	const { versions, posture } = await asViewer(locals, async (db) => ({
		versions: await listCharterVersions(db),
		posture: await readPosture(db)
	}));
	return {
		versions: versions.map(({ id, text, at }) => ({
			id,
			text,
			when: momentIn(centre.timeZone, at)
		})),
		posture: posture && { posture: posture.posture, words: posture.words }
	};
};

export const actions: Actions = {
	mots: async ({ locals, request }) => {
		requireDeed(locals.viewer, 'write-charter');
		const text = String((await request.formData()).get('mots') ?? '');
		const written = await asViewer(locals, (db) => writeCharterWords(db, text));
		if ('refusal' in written) return fail(400, { text, textMessage: written.message });
		redirect(303, '/equipe/accueil/charte');
	},
	posture: async ({ locals, request }) => {
		requireDeed(locals.viewer, 'write-charter');
		const data = await request.formData();
		const posture = readPostureName(String(data.get('posture') ?? ''));
		const words = String(data.get('precision') ?? '');
		if (!posture)
			return fail(400, { words, postureMessage: 'Choisissez l’une des deux réponses.' });
		const declared = await asViewer(locals, (db) => declarePosture(db, { posture, words }));
		if ('refusal' in declared) return fail(400, { words, wordsMessage: declared.message });
		redirect(303, '/equipe/accueil/charte');
	}
};
