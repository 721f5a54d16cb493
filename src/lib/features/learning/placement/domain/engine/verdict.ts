import type { Group, GroupProbabilities } from '../bank.ts';

export type Verdict = '0' | '0-1' | '1' | '1-2' | '2';

const FIRM = 0.9;
const FEWEST_ANSWERS = 4;

/** The likeliest group; of two equal, the lower: nobody is put where she would be lost. */
export function likeliestGroup(groups: GroupProbabilities): Group {
	return groups.indexOf(Math.max(...groups)) as Group;
}

/** Firm is 9 chances in 10 for one group, after at least 4 answers. */
export function isFirm(groups: GroupProbabilities, answers: number): boolean {
	return answers >= FEWEST_ANSWERS && Math.max(...groups) >= FIRM;
}

/**
 * What is said of the group: itself when firm, otherwise the two neighbours that together are the
 * likeliest. They always hold the middle one, so it is the likelier of the two ends that tells.
 */
export function verdictOf(groups: GroupProbabilities, answers: number): Verdict {
	if (isFirm(groups, answers)) return `${likeliestGroup(groups)}`;
	return groups[0] >= groups[2] ? '0-1' : '1-2';
}
