import { stampPage } from '#lib/features/outreach/place-requests/index.server.ts';
import { ALREADY_DONE_PARAM } from '#lib/shared/post-key.ts';
import { handClock } from '../../../../../quartier/dire/[porte]/load-say.ts';
import { correct, readAgainIn, sendIn } from '../../../../../quartier/dire/[porte]/say-actions.ts';
import { soundsOfDoor } from './asked-aloud.ts';
import { AT_A_KIOSK, endsHere, whereSaidHere } from './say-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** The form of a door, question by question. */
export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	const { door, reader, today } = await whereSaidHere(event, text);
	// Its stamp and its key are of this once.
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		...{ door, reads: reader.name, ends: endsHere(today, text) },
		sounds: soundsOfDoor(event, { door, text, today }),
		isAlready: event.url.searchParams.has(ALREADY_DONE_PARAM),
		stamp: stampPage(event.locals.world.secrets.voices, reader.id, handClock())
	};
};

export const actions: Actions = {
	relire: (event) => readAgainIn(event.params.texte ?? 'fr', AT_A_KIOSK)(event),
	corriger: correct,
	envoyer: (event) => sendIn(event.params.texte ?? 'fr', AT_A_KIOSK)(event)
};
