import { error, redirect } from '@sveltejs/kit';
import { sayMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { ME_TOO_PARAM } from '#lib/features/neighbourhood/town-answers/index.ts';
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
		redirect(303, `/quartier/${params.parole}?${ME_TOO_PARAM}=oui#moi-aussi`);
	}
};
