import { error } from '@sveltejs/kit';
import { sendSound } from '#lib/http/send-sound.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { listToSay, workshopsHere } from '../workshops-here.ts';
import type { RequestHandler } from './$types';

/** The list of the workshops, said aloud as it is today. */
export const GET: RequestHandler = async (event) => {
	const text = event.params.texte ?? 'fr';
	const said = listToSay(event, text, (await workshopsHere(event, text)).occasions);
	if (!said) error(404, { message: 'Cette liste ne s’écoute pas.' });
	const sound = await event.locals.world.speech.soundOf(said.words, languageOf(text));
	if ('refusal' in sound) error(503, { message: sound.message });
	return sendSound(event.request, sound.path);
};
