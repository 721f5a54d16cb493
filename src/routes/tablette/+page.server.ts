import { fail, redirect } from '@sveltejs/kit';
import { countAttempt, forgiveAttempt } from '#lib/features/house/keys/index.server.ts';
import {
	asTablet,
	giveBackTablet,
	readTabletCode
} from '#lib/features/learning/placement/index.server.ts';
import { forgetTablet, keepTablet, tabletOf } from './tablet-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const CONVERSATION = '/tablette/conversation';
const opens = async () => true;
const NOTHING = 'Ce code n’ouvre rien. Demandez-en un autre à la personne qui vous l’a donné.';
const TOO_OFTEN =
	'Trop de codes ont été essayés ici. Demandez de l’aide à la personne qui vous a prêté la tablette, ou attendez un quart d’heure.';

/** A code to type, or thanks: whoever comes to be thanked gives the tablet back, or put it down. */
export const load: PageServerLoad = async (event) => {
	const { locals, setHeaders, url } = event;
	setHeaders({ 'cache-control': 'no-store' });
	const isGivenBack = url.searchParams.has('merci');
	const code = tabletOf(event);
	if (!code) return { isGivenBack };
	const tablet = { world: locals.world };
	if (!isGivenBack && (await asTablet(tablet, code, opens))) redirect(303, CONVERSATION);
	await asTablet(tablet, code, giveBackTablet);
	forgetTablet(event);
	return { isGivenBack };
};

export const actions: Actions = {
	ouvrir: async (event) => {
		const { locals, request } = event;
		const typed = String((await request.formData()).get('code') ?? '');
		const code = readTabletCode(typed);
		// Eight signs are long to type again for one that was wrong; anything else may be a secret.
		if (!code) return fail(404, { message: NOTHING, typed: '' });
		const { keys, world } = locals;
		const address = event.getClientAddress();
		const attempt = { kind: 'tablet', subject: code, knownDeviceId: null, address };
		const counted = await countAttempt(keys, attempt, world.now());
		if ('refusal' in counted) return fail(429, { message: TOO_OFTEN, typed });
		if (!(await asTablet({ world }, code, opens))) return fail(404, { message: NOTHING, typed });
		await forgiveAttempt(keys, counted);
		keepTablet(event, code);
		redirect(303, CONVERSATION);
	}
};
