import {
	beginTrial,
	continueTrial,
	sealTrial
} from '#lib/features/learning/placement/index.server.ts';
import {
	advance,
	BANK,
	INDICATIVE,
	nextStep,
	talkOfTrial,
	tellWeights,
	type Trial,
	trialResult
} from '#lib/features/learning/placement/index.ts';
import { readPressed } from '../../read-pressed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const csr = false;

const HEADERS = { 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' };

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders(HEADERS);
	return {
		indicative: INDICATIVE,
		weighing: tellWeights(BANK.weights, { course: null, isDefault: true })
	};
};

/** The page of now: what the form must carry, and the question or what is known. */
function pageOf({ locals }: RequestEvent, trial: Trial) {
	const result = trialResult(trial);
	const jeton = sealTrial(locals.world.secrets.trials, trial);
	return { jeton, result, step: result ? null : nextStep(talkOfTrial(trial)) };
}

async function carried(event: RequestEvent) {
	const data = await event.request.formData();
	const { world } = event.locals;
	const sealed = String(data.get('jeton') ?? '');
	return { data, trial: (await continueTrial(world, sealed)) ?? (await beginTrial(world)) };
}

export const actions: Actions = {
	commencer: async (event) => pageOf(event, await beginTrial(event.locals.world)),
	repondre: async (event) => {
		const { data, trial } = await carried(event);
		return pageOf(event, advance(trial, readPressed(data)));
	},
	arreter: async (event) => {
		const { trial } = await carried(event);
		return pageOf(event, { ...trial, stopped: true });
	}
};
