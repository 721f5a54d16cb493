import { bankIn } from '../bank/asked-bank.ts';
import { asEvidence, knownOnly, type Said } from '../conversation/conversation.ts';
import { type GainScale, gainLikelihoods } from './gain-likelihood.ts';
import type { Questions } from '../conversation/place-now.ts';
import { buildQuadrature } from '../engine/quadrature.ts';

export type Talked = Pick<Questions, 'half' | 'version'> & { said: readonly Said[] };

/**
 * What two conversations of one person say together of her gain; null when one of them holds no
 * answer: who stopped at once is not measured.
 */
export function measureGain(before: Talked, after: Talked): number[] | null {
	const scale = scaleOf(before, after);
	const answers = (talk: Talked) =>
		asEvidence(knownOnly({ items: [...scale.items.values()] }, talk.said)).answers;
	const both = { before: answers(before), after: answers(after) };
	if (both.before.length === 0 || both.after.length === 0) return null;
	return gainLikelihoods(scale, both);
}

const scales = new Map<string, GainScale>();

/** Each conversation keeps the figures of the version it was asked in; the scale is the same. */
function scaleOf(before: Talked, after: Talked): GainScale {
	const name = [before, after].map(({ half, version }) => `${half} ${version?.name ?? ''}`).join();
	const bank = bankIn(after.half, after.version);
	const ready = scales.get(name) ?? {
		quadrature: buildQuadrature(bank),
		items: new Map(
			[...bankIn(before.half, before.version).items, ...bank.items].map((item) => [item.id, item])
		)
	};
	scales.set(name, ready);
	return ready;
}
