import { fail, redirect } from '@sveltejs/kit';
import { countAttempt, forgiveAttempt } from '#lib/features/house/keys/index.server.ts';
import { readTabletCode } from '#lib/features/learning/placement/index.server.ts';
import { readCollection, tokenOfCode } from '#lib/features/learning/satisfaction/index.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const NOTHING = 'Ce code n’ouvre rien. Demandez-en un autre à la personne qui vous l’a donné.';
const TOO_OFTEN =
	'Trop de codes ont été essayés ici. Demandez de l’aide à l’animatrice ou à l’animateur, ou attendez un quart d’heure.';

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
};

export const actions: Actions = {
	ouvrir: async (event) => {
		const { keys, world } = event.locals;
		const typed = String((await event.request.formData()).get('code') ?? '');
		const code = readTabletCode(typed);
		// Eight signs are long to type again for one that was wrong; anything else may be a secret.
		if (!code) return fail(404, { message: NOTHING, typed: '' });
		const address = event.getClientAddress();
		const attempt = { kind: 'tablet', subject: code, knownDeviceId: null, address };
		const counted = await countAttempt(keys, attempt, world.now());
		if ('refusal' in counted) return fail(429, { message: TOO_OFTEN, typed });
		if (!(await readCollection(world, { code }))) return fail(404, { message: NOTHING, typed });
		await forgiveAttempt(keys, counted);
		redirect(303, `/avis/${tokenOfCode(world.secrets.tablets, code)}`);
	}
};
