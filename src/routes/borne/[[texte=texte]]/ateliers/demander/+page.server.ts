import { redirect } from '@sveltejs/kit';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { sendAsking } from '../../../../centres/[centre=slug]/demander/ask-action.ts';
import { handClock } from '../../../../centres/[centre=slug]/demander/load-ask.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import { keepTicket } from '../../../kept-ticket.ts';
import { offerAtKiosk, soundsOfQuestions } from './asked-aloud.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	const places = await offerAtKiosk(event, text);
	return { ...places, sounds: soundsOfQuestions(event, text, places) };
};

export const actions: Actions = {
	/** Asked at a screen of everybody: the visit has its count, and the machine has one; its address has none. */
	demander: async (event) => {
		const { id, centre } = kioskOf(event);
		const text = event.params.texte ?? 'fr';
		const crowded = async () => {
			const attempt = {
				...{ kind: 'kiosk-place', subject: null, knownDeviceId: id },
				address: event.getClientAddress()
			};
			return 'refusal' in (await countAttempt(event.locals.keys, attempt, handClock()));
		};
		const asked = await sendAsking(event, centre, { text, counted: '/borne', crowded });
		if (!('ticket' in asked)) return asked;
		keepTicket(event, asked.ticket);
		redirect(303, kioskAddress(text, '/ateliers/demande'));
	}
};
