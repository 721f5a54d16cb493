import { AUTONOMY_DEGREES, AUTONOMY_LIST } from './autonomy.ts';
import { type Before, BEFORE_QUESTIONS } from './autonomy-before.ts';
import { beforeSigns, possibleDegrees } from './autonomy-partial.ts';

export type SituationTold = {
	/** What she said, question by question. */
	lines: { question: string; answer: string }[];
	/** The degree the published table gives, or those that remain possible. */
	degree: string;
	/** The name of the list the degree comes from: « exclus » has two meanings in two lists. */
	list: string;
	/** What the animator must hear beside it. */
	signs: string[];
};

/**
 * Her situation in words, with the degree of autonomy by the published table, never from the level;
 * null when she said nothing of it (issue of positioning, §1; study 2.2, « stratégie d’évitement »).
 */
export function tellSituation(said: Record<string, string | null>): SituationTold | null {
	const lines = BEFORE_QUESTIONS.flatMap(({ id, wording, answers }) => {
		const answer = answers.find(({ value }) => value === said[id]);
		return answer ? [{ question: wording, answer: answer.label }] : [];
	});
	if (lines.length === 0) return null;
	const given = Object.fromEntries(
		Object.entries(said).filter(([, answer]) => answer !== null)
	) as Partial<Before>;
	const degrees = AUTONOMY_DEGREES.filter(({ value }) =>
		possibleDegrees(given).some((degree) => degree === value)
	);
	const { toReassure, leansOnOther } = beforeSigns(given);
	return {
		lines,
		degree:
			degrees.length === 1
				? `${capital(degrees[0]!.label)} : ${degrees[0]!.sense}.`
				: `On ne peut pas encore le dire : ${degrees.map(({ label }) => label).join(' ou ')}.`,
		list: AUTONOMY_LIST,
		signs: [
			...(leansOnOther
				? ['Quelqu’un fait tout à sa place : « pas de problème » peut vouloir dire cela.']
				: []),
			...(toReassure ? ['Elle a besoin d’être rassurée : commencer par ce qui va bien.'] : [])
		]
	};
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
