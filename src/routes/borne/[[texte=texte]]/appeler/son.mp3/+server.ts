import { error } from '@sveltejs/kit';
import { callScreen, saidOfCall } from '#lib/features/lobby/help-calls/index.ts';
import { sendSound } from '#lib/http/send-sound.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { callOfVisit } from '../../../call-of-visit.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import { whenSomebody } from '../../../when-somebody.ts';
import type { RequestHandler } from './$types';

/** Where the call stands, said aloud. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const kiosk = kioskOf(event);
	const text = params.texte ?? 'fr';
	const screen = callScreen(await callOfVisit(event, kiosk), locals.world.now());
	const when = screen.state === 'late' ? await whenSomebody(event, kiosk, text) : null;
	const said = saidOfCall(text, screen, when);
	const sound = await locals.world.speech.soundOf(said, languageOf(text));
	if ('refusal' in sound) error(503, { message: sound.message });
	const sent = await sendSound(event.request, sound.path);
	// It is true for a moment, and says who comes: nothing of it is kept.
	sent.headers.set('cache-control', 'no-store');
	return sent;
};
