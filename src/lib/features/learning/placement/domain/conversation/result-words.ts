import { capital } from '#lib/shared/capital.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import type { Group, GroupProbabilities } from '../bank.ts';
import type { HowEnded } from './conversation.ts';
import { LEVEL_NAMES } from './level-names.ts';

/** What each of the three degrees is called inside a domain: never a mark, never « faible ». */
export const DEGREE_NAMES: Record<Group, string> = {
	0: 'à découvrir',
	1: 'à consolider',
	2: 'à l’aise'
};

/** Until a bank is calibrated on real answers, every verdict says so. */
export const INDICATIVE = 'Indicatif, à confirmer par l’animatrice ou l’animateur.';

const LIKELY = 0.75;

/** The two likeliest groups, the easier first. */
function twoLikeliest(probabilities: GroupProbabilities): Group[] {
	return ([0, 1, 2] as const)
		.toSorted((a, b) => probabilities[b] - probabilities[a])
		.slice(0, 2)
		.toSorted((a, b) => a - b);
}

/** A domain in one sentence: the likeliest degree, or the two it stands between. */
export function domainSentence(probabilities: GroupProbabilities): string {
	const best = likeliest(probabilities);
	if (probabilities[best] >= LIKELY) return `Plutôt ${DEGREE_NAMES[best]}.`;
	const [one, other] = twoLikeliest(probabilities);
	return `Entre ${quoted(DEGREE_NAMES[one!])} et ${quoted(DEGREE_NAMES[other!])}.`;
}

/** The likeliest group in its kind name, or the two she stands between: beside a name, in a list. */
export function likelyLevel(probabilities: GroupProbabilities): string {
	const best = likeliest(probabilities);
	if (probabilities[best] >= LIKELY) return LEVEL_NAMES[best];
	const [one, other] = twoLikeliest(probabilities);
	return `${LEVEL_NAMES[one!]} ou ${LEVEL_NAMES[other!]}`;
}

/** The group that is proposed, or the two it hesitates between. */
export function verdictTitle(verdict: string | null): string {
	if (verdict === null) return 'Pas encore de groupe proposé';
	const [one, other] = verdict.split('-').map((level) => LEVEL_NAMES[Number(level) as Group]);
	return other ? `Entre ${quoted(one!)} et ${quoted(other)}` : `${one}`;
}

/** How sure it is, in words that anybody uses. */
export function sureness(isFirm: boolean, probabilities: GroupProbabilities): string {
	const chances = chancesInTen(Math.max(...probabilities));
	return isFirm
		? `Assez sûr\u00a0: environ ${chances} chances sur 10 que ce soit le bon groupe.`
		: `Pas encore sûr\u00a0: au mieux ${chances} chances sur 10. Un essai en séance le dira.`;
}

/** Nine chances in ten at most: nobody is ever sure of somebody. */
function chancesInTen(probability: number): number {
	return Math.min(9, Math.max(1, Math.round(probability * 10)));
}

/** Why it ended; an early end is told as what it is, a valid one. */
export function howItEnded(how: HowEnded, questions: number): string {
	if (questions === 0)
		return 'Aucune réponse pour l’instant\u00a0: on ne sait encore rien, et c’est permis.';
	const count = agreed(questions, 'une réponse', `${questions} réponses`);
	if (how === 'stopped')
		return `La conversation s’est arrêtée après ${count}. Voici ce que l’on sait déjà.`;
	if (how === 'firm') return `${capital(count)} ont suffi.`;
	if (how === 'twelve') return `Douze réponses\u00a0: on n’en demande jamais plus.`;
	return `Il n’y avait plus rien d’utile à demander, après ${count}.`;
}

function likeliest(probabilities: GroupProbabilities): Group {
	return ([0, 1, 2] as const).reduce((best, one) =>
		probabilities[one] > probabilities[best] ? one : best
	);
}

const quoted = (words: string) => `«\u202f${words}\u202f»`;
