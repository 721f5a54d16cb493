import { redirect } from '@sveltejs/kit';
import { giveUpHelp } from '#lib/features/lobby/help-calls/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { endVisit, isWhy } from '../../follow-visit.ts';
import { forgetVisit } from '../../forget-visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** A visit ends: whatever the page kept of it goes, and the next screen is nobody's. */
export const POST: RequestHandler = async (event) => {
	const kiosk = kioskOf(event);
	const sent = await event.request.formData();
	const said = sent.get('pourquoi');
	endVisit(event, kiosk, isWhy(said) ? said : 'fini');
	forgetVisit(event);
	// Whoever leaves waits for nobody; without the database she leaves all the same.
	await asKiosk(event.locals.world, kiosk, giveUpHelp).catch(() => {});
	// Who leaves quickly is shown no screen that says she was there, nor in which language.
	if (said === 'vite') redirect(303, kioskAddress('fr'));
	redirect(303, kioskAddress(event.params.texte ?? 'fr', '/fini'));
};
