import { redirect } from '@sveltejs/kit';
import { giveAnswer, readCollection } from '#lib/features/learning/satisfaction/index.server.ts';
import { ANSWER_FORMS, answerOf } from '#lib/features/learning/satisfaction/index.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

// The address of a group is nobody's, but no other site needs to know it.
const HEADERS = { 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' };

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders(HEADERS);
	return {
		isThanked: url.searchParams.has('merci'),
		again: `/avis/${params.jeton}`,
		open: await readCollection(locals.world, { token: params.jeton })
	};
};

export const actions: Actions = {
	// Its own verb: a deed would write the key of the form, which is a row for each answer.
	repondre: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { world } = locals;
		const open = await readCollection(world, { token: params.jeton });
		if (!open) redirect(303, `/avis/${params.jeton}`);
		const read = readForm(ANSWER_FORMS[open.moment], form);
		if ('errors' in read) {
			return refuseForm(400, { name: 'repondre', form, errors: read.errors, why: null });
		}
		const given = await giveAnswer(world, params.jeton, answerOf(open.moment, read.sent));
		if ('refusal' in given) {
			const errors = { '': given.message };
			return refuseForm(409, { name: 'repondre', form, errors, why: given });
		}
		redirect(303, `/avis/${params.jeton}?merci`);
	}
};
