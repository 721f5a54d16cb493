import { error, redirect } from '@sveltejs/kit';
import { sayMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { saidAddress } from '#lib/features/neighbourhood/contributions/index.ts';
import { ME_TOO_PARAM, READ_IN_PARAM } from '#lib/features/neighbourhood/town-answers/index.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { networkDay } from '../../../visit.ts';
import { browserOfTheDay } from './browser-of-the-day.ts';
import type { Actions, PageServerLoad } from './$types';

/** Its button is on the page of the message. */
export const load: PageServerLoad = ({ params }) => redirect(303, `/quartier/${params.parole}`);

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const { world, post } = locals;
		const day = await networkDay(event);
		const browser = browserOfTheDay(event);
		const said = await asVisitor({ ...world, ...(post && { post }) }, null, (db) =>
			sayMeToo(db, params.parole, { key: world.secrets.voices, browser, day })
		);
		if ('refusal' in said) error(410, { message: said.message });
		const asked = event.url.searchParams.get(READ_IN_PARAM);
		const text = PUBLIC_TEXTS.find((one) => one === asked) ?? 'fr';
		redirect(303, `${saidAddress(params.parole, text)}?${ME_TOO_PARAM}=oui#moi-aussi`);
	}
};
