import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { saidOfVoiceTicket } from '#lib/features/neighbourhood/contributions/index.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import { keptVoice } from '../../../kept-voice.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Her ticket, for as long as her visit: to print, or to take along by a square. */
export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	event.setHeaders({ 'cache-control': 'no-store' });
	const address = await keptVoice(event, text);
	const words = saidOfVoiceTicket(text, address !== null);
	const here = kioskAddress(text, '/quartier/ticket');
	return {
		sound: event.locals.world.speech.nameOf(words, languageOf(text))
			? `${here}/son.mp3`
			: undefined,
		ticket: address ? { square: squareCode(address), paper: `${here}/ticket.pdf` } : null
	};
};
