import { modelOf } from './asked-bank.ts';
import { asEvidence, type Half, knownOnly, type Said } from './conversation.ts';
import { place, type Placement } from './place.ts';

/**
 * What is known after these answers, and what to ask next: a pure function of the bank, the seed and
 * the answers, so that anybody finds it again (issue of positioning, §2).
 */
export function placeNow(talk: { half: Half; seed: number; said: readonly Said[] }): Placement {
	const model = modelOf(talk.half);
	return place(model, { seed: talk.seed, ...asEvidence(knownOnly(model.bank, talk.said)) });
}
