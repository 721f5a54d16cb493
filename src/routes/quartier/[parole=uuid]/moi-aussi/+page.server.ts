import { error, redirect } from '@sveltejs/kit';
import { sayMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { saidAddress } from '#lib/features/neighbourhood/contributions/index.ts';
import {
	ME_TOO_FIELD,
	ME_TOO_PARAM,
	READ_IN_PARAM
} from '#lib/features/neighbourhood/town-answers/index.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { networkDay } from '../../../visit.ts';
import { deviceOf } from '../device-of.ts';
import { browserOfTheDay } from './browser-of-the-day.ts';
import type { Actions, PageServerLoad } from './$types';

/** How old a page is, is told by the machine, whatever day a demonstration stands at. */
const handClock = systemClock({});

/** Its button is on the page of the message. */
export const load: PageServerLoad = ({ params }) => redirect(303, `/quartier/${params.parole}`);

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const { world } = locals;
		const stamp = String((await event.request.formData()).get(ME_TOO_FIELD) ?? '');
		const day = await networkDay(event);
		const browser = browserOfTheDay(event);
		// Its stamp says that it was said: no row of the forms that were sent tells when.
		const said = await asVisitor(world, null, (db) =>
			sayMeToo(db, params.parole, {
				...{ key: world.secrets.voices, stamp, now: handClock(), browser, day },
				device: deviceOf(event)
			})
		);
		if ('refusal' in said) {
			error(said.refusal === 'gone' ? 410 : 409, { message: said.message });
		}
		const asked = event.url.searchParams.get(READ_IN_PARAM);
		const text = PUBLIC_TEXTS.find((one) => one === asked) ?? 'fr';
		redirect(
			303,
			`${saidAddress(params.parole, text)}?${ME_TOO_PARAM}=${said.echoed === 'waits' ? 'attend' : 'oui'}#moi-aussi`
		);
	}
};
