import { redirect } from '@sveltejs/kit';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { sayMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { ME_TOO_FIELD } from '#lib/features/neighbourhood/town-answers/index.ts';
import { systemClock, todayIn } from '#lib/platform/clock.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { isId } from '#lib/shared/identifier.ts';
import { markOfVisit } from '../../follow-visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { AFTER_PARAM, soundOfVoices, TOO_PARAM, voicesHere } from './voices-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** What residents say around this centre, read or heard. */
export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	const here = await voicesHere(event, text);
	return { ...here, sound: soundOfVoices(event, text, here) };
};

export const actions: Actions = {
	/** Once a visit: whoever stands there next may say it too, and nothing of either is kept here. */
	aussi: async (event) => {
		const kiosk = kioskOf(event);
		const { world } = event.locals;
		const form = await event.request.formData();
		const [sent, stamp] = ['parole', ME_TOO_FIELD].map((name) => String(form.get(name) ?? '')) as [
			string,
			string
		];
		const here = kioskAddress(event.params.texte ?? 'fr', '/quartier');
		const browser = markOfVisit(event, kiosk);
		if (!isId(sent) || !browser) redirect(303, here);
		const day = todayIn(kiosk.centre.timeZone, world.now());
		// By its visit, as by a device: the address of a kiosk is everybody's who stands there.
		const device = [event.getClientAddress(), 'borne', browser] as const;
		const said = await asVisitor(world, kiosk.centre.id, (db) =>
			sayMeToo(db, sent, {
				...{ key: world.secrets.voices, stamp, now: systemClock({})(), browser, day, device }
			})
		);
		// It is shown no more, or the screen stood there since yesterday: the list says so by itself.
		if ('refusal' in said) redirect(303, here);
		// On a screen further down, she stays there.
		const asked = event.url.searchParams.get(AFTER_PARAM) ?? '';
		const query = new URLSearchParams({
			...(isId(asked) && { [AFTER_PARAM]: asked }),
			[TOO_PARAM]: sent
		});
		redirect(303, `${here}?${query}#parole-${sent}`);
	}
};
