import { fail, redirect } from '@sveltejs/kit';
import {
	asTablet,
	giveBackTablet,
	readPlacement,
	readTabletCode,
	say,
	stopPlacement
} from '#lib/features/placement/index.server.ts';
import { nextStep, stepAgain } from '#lib/features/placement/index.ts';
import { readPressed } from '../read-pressed.ts';
import { forgetTablet, keepTablet, tabletOf } from './tablet-cookie.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

// What one does with a hand beside a question asks for a script; everything else does without.
export const csr = true;

const THANKS = '/tablette/merci';
/** Put down and forgotten: after ten minutes without a gesture it shows nothing of her. */
const HEADERS = { 'cache-control': 'no-store', refresh: `600;url=${THANKS}` };

export const load: PageServerLoad = async (event) => {
	const { locals, url, setHeaders } = event;
	const code = tabletOf(event);
	const read = await asTablet({ world: locals.world }, code, async (db, lent) => ({
		centre: lent.centre,
		placement: await readPlacement(db, lent.placementId)
	}));
	if (!read?.placement || read.placement.isUndone || read.placement.ended) {
		setHeaders({ 'cache-control': 'no-store' });
		if (code) forgetTablet(event);
		return { centre: null, step: null, isWelcome: false };
	}
	setHeaders(HEADERS);
	const { placement, centre } = read;
	const again = url.searchParams.get('question');
	const hasBegun = placement.said.length + Object.keys(placement.situation).length > 0;
	return {
		centre,
		step: (again && stepAgain(placement, again)) || nextStep(placement),
		isWelcome: !hasBegun && !url.searchParams.has('debut')
	};
};

export const actions: Actions = {
	ouvrir: async (event) => {
		const { locals, request } = event;
		const code = readTabletCode(String((await request.formData()).get('code') ?? ''));
		const isOpen = code && (await asTablet({ world: locals.world }, code, async () => true));
		if (!isOpen) {
			return fail(404, { message: 'Ce code n’ouvre rien. Demandez-en un autre à l’animateur.' });
		}
		keepTablet(event, code);
		redirect(303, '/tablette');
	},
	repondre: async (event) => {
		const pressed = readPressed(await event.request.formData());
		const said = await asTablet(event.locals, tabletOf(event), async (db, { placementId }) => {
			const done = await say(db, placementId, pressed);
			if (!('refusal' in done) && done.ended) await giveBackTablet(db);
			return done;
		});
		if (!said || (!('refusal' in said) && said.ended)) giveBack(event);
		redirect(303, '/tablette');
	},
	arreter: async (event) => {
		await asTablet(event.locals, tabletOf(event), async (db, { placementId }) => {
			const stopped = await stopPlacement(db, placementId);
			return 'refusal' in stopped ? stopped : giveBackTablet(db);
		});
		giveBack(event);
	}
};

function giveBack(event: RequestEvent): never {
	forgetTablet(event);
	redirect(303, THANKS);
}
