import { redirect } from '@sveltejs/kit';
import {
	asTablet,
	giveBackTablet,
	readPlacement,
	say,
	stopPlacement
} from '#lib/features/learning/placement/index.server.ts';
import { nextStep, stepAgain } from '#lib/features/learning/placement/index.ts';
import { readPressed } from '../../read-pressed.ts';
import { forgetTablet, tabletOf } from '../tablet-cookie.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

// What one does with a hand beside a question asks for a script; everything else does without.
export const csr = true;

const THANKS = '/tablette?merci';
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
		if (code) forgetTablet(event);
		redirect(303, '/tablette');
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
	repondre: async (event) => {
		const pressed = readPressed(await event.request.formData());
		const said = await asTablet(event.locals, tabletOf(event), async (db, { placementId }) => {
			const done = await say(db, placementId, pressed);
			if (!('refusal' in done) && done.ended) await giveBackTablet(db);
			return done;
		});
		if (!said || (!('refusal' in said) && said.ended)) giveBack(event);
		redirect(303, '/tablette/conversation');
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
