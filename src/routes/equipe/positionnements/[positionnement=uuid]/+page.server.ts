import { fail, redirect } from '@sveltejs/kit';
import { LENT_MINUTES, say, stopPlacement } from '#lib/features/learning/placement/index.server.ts';
import { nextStep, stepAgain } from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { readPressed } from '../../../read-pressed.ts';
import { requireDeed } from '../../require-deed.ts';
import { lendActions } from './lend-actions.ts';
import { noPlacement, openPlacement } from './open-placement.ts';
import type { Actions, PageServerLoad } from './$types';

// What one does with a hand beside a question asks for a script; everything else does without.
export const csr = true;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'place-people');
	const opened = await asViewer(locals, (db) => openPlacement(db, params.positionnement));
	if (!opened) noPlacement();
	const { placement, person } = opened;
	const result = `/equipe/positionnements/${placement.id}/resultat`;
	if (placement.ended) redirect(303, result);
	const again = url.searchParams.get('question');
	const step = (again && stepAgain(placement, again)) || nextStep(placement);
	const hasBegun = placement.said.length + Object.keys(placement.situation).length > 0;
	return {
		step,
		isWelcome: !hasBegun && !url.searchParams.has('debut'),
		givenName: person?.givenName ?? null,
		lent: url.searchParams.has('tablette')
			? { address: `${url.origin}/tablette`, minutes: LENT_MINUTES }
			: null,
		leaveHref: `/equipe/habitants/${placement.personId}/positionnement`
	};
};

export const actions = {
	...lendActions,
	repondre: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'place-people');
		const pressed = readPressed(await request.formData());
		const said = await asViewer(locals, (db) => say(db, params.positionnement, pressed));
		if ('refusal' in said) {
			// Left open somewhere, or over: the page of now says where the conversation stands.
			if (said.refusal !== 'unknown-placement') redirect(303, url.pathname);
			return fail(409, { message: said.message });
		}
		redirect(303, said.ended ? `${url.pathname}/resultat` : url.pathname);
	},
	arreter: async ({ locals, params, url }) => {
		requireDeed(locals.viewer, 'place-people');
		const stopped = await asViewer(locals, (db) => stopPlacement(db, params.positionnement));
		if ('refusal' in stopped) return fail(409, { message: stopped.message });
		redirect(303, `${url.pathname}/resultat`);
	}
} satisfies Actions;
