import type { Grade } from '../bank.ts';
import { informationOf, type Outcomes, outcomesOf, successOf } from './information.ts';
import type { Answer, Model } from './model.ts';
import { nearRanked } from './near-ranked.ts';
import type { Posterior } from './posterior.ts';

/** What happened so far: her answers in their order, and the items she said « je ne sais pas » to. */
export type Conversation = {
	seed: number | string;
	answers: Answer[];
	skipped: string[];
	/** Items that are not asked any more; what was answered to them still counts. */
	closed?: readonly string[];
};
export type Question = { item: string; predictedSuccess: number };
type Candidate = { id: string; success: number; information: number; worth: number };

export const MOST_QUESTIONS = 12;
/** Below, in nats, an answer would tell nothing of the group. */
const NOTHING_TO_LEARN = 0.001;
const FEWEST_BEFORE_STOPPING = 4;
/** After a failure, how much an easier question is preferred to a more telling one. */
const GENTLENESS = 1.5;

/**
 * The probabilities of success asked for, the dearest first: the two first questions reassure (≥
 * 0.85, and 0.93 for the very first if the bank can), then ≥ 0.6, and ≥ 0.75 after a failure
 * (docs/placement.md).
 */
export function reassuringSuccess(given: Grade[]): number[] {
	if (given.length === 0) return [0.93, 0.85];
	if (given.length === 1) return [0.85];
	return given.at(-1) === 0 ? [0.75] : [0.6];
}

/**
 * The next question: among those she should succeed at, the one expected to tell most of her
 * group; the likeliest success when none is easy enough. Null when nothing is left to learn.
 */
export function chooseQuestion(
	model: Model,
	posterior: Posterior,
	{ seed, answers, skipped, closed = [] }: Conversation
): Question | null {
	if (answers.length + skipped.length >= MOST_QUESTIONS) return null;
	const grades = answers.map(({ answer }) => answer);
	const candidates = weighCandidates(model, posterior, grades, [
		...answers.map(({ item }) => item),
		...skipped,
		...closed
	]);
	const easyEnough = reassuringSuccess(grades)
		.map((least) => candidates.filter(({ success }) => success >= least))
		.find((some) => some.length > 0);
	const asked = answers.length + skipped.length;
	const chosen = easyEnough
		? nearRanked(easyEnough, ({ worth }) => worth, `${seed}:${asked}`)
		: nearRanked(candidates, ({ success }) => success, null);
	if (!chosen) return null;
	const isTold = answers.length >= FEWEST_BEFORE_STOPPING;
	if (isTold && chosen.information < NOTHING_TO_LEARN) return null;
	return { item: chosen.id, predictedSuccess: chosen.success };
}

function weighCandidates(
	{ items }: Model,
	posterior: Posterior,
	grades: Grade[],
	closed: string[]
): Candidate[] {
	const asked = new Set(closed);
	const gentleness = grades.at(-1) === 0 ? GENTLENESS : 0;
	return items
		.filter(({ id }) => !asked.has(id))
		.map((item) => {
			const outcomes: Outcomes = outcomesOf(item, posterior);
			const success = successOf(outcomes);
			const information = informationOf(outcomes, posterior.groups);
			return { id: item.id, success, information, worth: information * success ** gentleness };
		});
}
