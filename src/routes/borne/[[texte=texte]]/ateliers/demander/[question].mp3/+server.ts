import { error } from '@sveltejs/kit';
import { isAskQuestion } from '#lib/features/lobby/kiosk-screens/index.ts';
import { sendSound } from '#lib/http/send-sound.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { offerAtKiosk, toSay } from '../asked-aloud.ts';
import type { RequestHandler } from './$types';

/** A question of the form, said aloud, with what there is to choose from today: nothing of it is kept. */
export const GET: RequestHandler = async (event) => {
	const { question, texte } = event.params;
	if (!isAskQuestion(question)) error(404, { message: 'Cette question ne s’écoute pas.' });
	const text = texte ?? 'fr';
	const said = toSay(event, question, text, await offerAtKiosk(event, text));
	if (!said) error(404, { message: 'Cette question ne s’écoute pas.' });
	const sound = await event.locals.world.speech.soundOf(said.words, languageOf(text));
	if ('refusal' in sound) error(503, { message: sound.message });
	return sendSound(event.request, sound.path);
};
