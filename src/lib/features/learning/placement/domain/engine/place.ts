import type { ByDomain, GroupProbabilities } from '../bank.ts';
import { chooseQuestion, type Conversation } from './choose-question.ts';
import { domainGroupsOf } from './domain-groups.ts';
import { likelihoodsOf } from './likelihood.ts';
import { type MeanLevel, meanLevelOf } from './mean-level.ts';
import type { Model } from './model.ts';
import { weighPosterior } from './posterior.ts';
import { isFirm, type Verdict, verdictOf } from './verdict.ts';

/** Where a person stands, and what to ask her next. */
export type Placement = {
	next: string | null;
	predictedSuccess: number | null;
	group: { probabilities: GroupProbabilities; verdict: Verdict; firm: boolean };
	mean: MeanLevel;
	domains: ByDomain<GroupProbabilities>;
};

/**
 * Places a person from her answers alone: the same bank, seed and answers give the same bits.
 * There is no next question when her group is firm, at the twelfth, or when nothing is left to learn.
 */
export function place(model: Model, conversation: Conversation): Placement {
	const { answers } = conversation;
	const likelihoods = likelihoodsOf(model, answers);
	const posterior = weighPosterior(model.quadrature, likelihoods);
	const { groups } = posterior;
	const firm = isFirm(groups, answers.length);
	const question = firm ? null : chooseQuestion(model, posterior, conversation);
	return {
		next: question?.item ?? null,
		predictedSuccess: question?.predictedSuccess ?? null,
		group: { probabilities: groups, verdict: verdictOf(groups, answers.length), firm },
		mean: meanLevelOf(model.quadrature, posterior.mean),
		domains: domainGroupsOf(model, answers, posterior)
	};
}
