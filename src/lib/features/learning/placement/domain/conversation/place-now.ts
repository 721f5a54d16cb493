import { rememberLately } from '#lib/shared/remember-lately.ts';
import { type Figures, modelOf } from '../bank/asked-bank.ts';
import type { Half } from '../bank/bank-halves.ts';
import { asEvidence, knownOnly, type Said } from './conversation.ts';
import { place, type Placement } from '../engine/place.ts';

/** What the questions of a conversation come from. */
export type Questions = Figures & {
	half: Half;
	seed: number;
	/** Items not asked any more, whatever the version. */
	retired?: readonly string[];
};

/**
 * A page, the answer sent from it and the page that follows ask the same thing: her answers are
 * weighed once for all of them.
 */
const remember = rememberLately<Placement>(200);

/**
 * What is known after these answers, and what to ask next: a pure function of the bank, the seed
 * and the answers, so that anybody finds it again.
 */
export function placeNow(talk: Questions & { said: readonly Said[] }): Placement {
	const { half, version, weights, seed, retired, said } = talk;
	const name = JSON.stringify([half, version?.name, weights, seed, retired, said]);
	return remember(name, () => weigh(talk));
}

function weigh(talk: Questions & { said: readonly Said[] }): Placement {
	const model = modelOf(talk.half, talk);
	const evidence = asEvidence(knownOnly(model.bank, talk.said));
	return place(model, { seed: talk.seed, ...evidence, closed: talk.retired });
}
