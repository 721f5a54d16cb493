import { error } from '@sveltejs/kit';
import { isSpoken, saidOf } from '#lib/features/lobby/kiosk-screens/index.ts';
import { sendSound } from '#lib/http/send-sound.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** A screen of the kiosk, said aloud by the installation. */
export const GET: RequestHandler = async (event) => {
	kioskOf(event);
	const { ecran, texte } = event.params;
	if (!isSpoken(ecran)) error(404, { message: 'Cet écran ne s’écoute pas.' });
	const text = texte ?? 'fr';
	const sound = await event.locals.world.speech.soundOf(saidOf(ecran, text), languageOf(text));
	if ('refusal' in sound) error(503, { message: sound.message });
	return sendSound(event.request, sound.path);
};
