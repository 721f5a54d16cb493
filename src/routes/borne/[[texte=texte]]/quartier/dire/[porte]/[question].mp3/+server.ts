import { error } from '@sveltejs/kit';
import { isVoiceQuestion, questionsOf } from '#lib/features/neighbourhood/contributions/index.ts';
import { sayAloud } from '../../../../../say-aloud.ts';
import { toSay } from '../asked-aloud.ts';
import { whereSaidHere } from '../say-here.ts';
import type { RequestHandler } from './$types';

/** A question of the form, said aloud: nothing of what she answers. */
export const GET: RequestHandler = async (event) => {
	const { question, texte } = event.params;
	const text = texte ?? 'fr';
	const where = await whereSaidHere(event, text);
	if (!isVoiceQuestion(question) || !questionsOf(where.door).includes(question)) {
		error(404, { message: 'Cette question ne s’écoute pas.' });
	}
	return sayAloud(event, text, toSay(question, { ...where, text }));
};
