import { error } from '@sveltejs/kit';
import { saidOfTicket } from '#lib/features/lobby/kiosk-screens/index.ts';
import { sendSound } from '#lib/http/send-sound.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { keptTicket } from '../../../../kept-ticket.ts';
import type { RequestHandler } from './$types';

/** Her ticket, said aloud: what she wants is left out, and nothing of it is kept by the machine. */
export const GET: RequestHandler = async (event) => {
	const text = event.params.texte ?? 'fr';
	const said = saidOfTicket(text, await keptTicket(event, text));
	const sound = await event.locals.world.speech.soundOf(said, languageOf(text));
	if ('refusal' in sound) error(503, { message: sound.message });
	const sent = await sendSound(event.request, sound.path);
	sent.headers.set('cache-control', 'no-store');
	return sent;
};
