import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { LENT_MINUTES, say, stopPlacement } from '#lib/features/learning/placement/index.server.ts';
import { nextStep, stepAgain } from '#lib/features/learning/placement/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { readPressed } from '../../../read-pressed.ts';
import { lendActions } from './lend-actions.ts';
import { openPlacement } from './open-placement.ts';
import type { Actions } from './$types';

// What one does with a hand beside a question asks for a script; everything else does without.
export const csr = true;

type OnPlacement = Doing<'positionnement'>;

export const load = shown('place-people', async (db, { params, url }: Asked<'positionnement'>) => {
	const { placement, person } = await openPlacement(db, params.positionnement);
	if (placement.ended) redirect(303, `/equipe/positionnements/${placement.id}/resultat`);
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
});

export const actions = {
	...lendActions,
	...deeds({
		repondre: deed(
			'place-people',
			readPressed,
			async (db, pressed, { params, url }: OnPlacement) => {
				const said = await say(db, params.positionnement, pressed);
				// Left open somewhere, or over: the page of now says where the conversation stands.
				if ('refusal' in said && said.refusal !== 'unknown-placement') redirect(303, url.pathname);
				return said;
			},
			({ ended }, { url }) => (ended ? `${url.pathname}/resultat` : url.pathname)
		),
		arreter: deed(
			'place-people',
			v.object({}),
			(db, _nothing, { params }: OnPlacement) => stopPlacement(db, params.positionnement),
			(_stopped, { url }) => `${url.pathname}/resultat`
		)
	})
} satisfies Actions;
