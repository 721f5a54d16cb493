import { bankOf } from './asked-bank.ts';
import { asEvidence, type Half, knownOnly, type Said } from './conversation.ts';
import { place, type Placed } from './place.ts';

/**
 * What is known after these answers, and what to ask next: a pure function of the bank, the seed and
 * the answers, so that anybody finds it again (issue of positioning, §2).
 */
export function placeNow(conversation: {
	half: Half;
	seed: number;
	said: readonly Said[];
}): Placed {
	const bank = bankOf(conversation.half);
	const { answers, skipped } = asEvidence(knownOnly(bank, conversation.said));
	return place({ bank, seed: conversation.seed, answers, skipped });
}
