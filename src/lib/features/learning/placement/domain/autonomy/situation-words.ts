import { capital } from '#lib/shared/capital.ts';
import { AUTONOMY_DEGREES, AUTONOMY_LIST, autonomyDegree } from './autonomy.ts';
import { type Before, BEFORE_QUESTIONS } from './autonomy-before.ts';
import { beforeSigns, possibleAnswers, possibleDegrees } from './autonomy-partial.ts';
import { ASKED_BEFORE } from './before-questions.ts';
import { equipmentOf, FORMER_EQUIPMENT, tellEquipment } from './equipment.ts';

export type SituationTold = {
	/** What she said, question by question. */
	lines: { question: string; answer: string }[];
	/** The degree the published table gives, or those that remain possible; null: nothing it reads was said. */
	degree: string | null;
	/** The line of the table that gave it; null while several could. */
	because: string | null;
	/** The name of the list the degree comes from: « exclus » has two meanings in two lists. */
	list: string;
	/** What is missing at home, device and connection told apart: it moves no degree. */
	equipment: string | null;
	/** What the animator must hear beside it. */
	signs: string[];
	/** A demarche may be better placed with somebody entitled, while she learns or instead. */
	relay: boolean;
};

/**
 * Her situation in words, with the degree of autonomy by the published table, never from the level;
 * null when she said nothing of it (study-2.2, « stratégie d’évitement »).
 */
export function tellSituation(said: Record<string, string | null>): SituationTold | null {
	const lines = [...FORMER_EQUIPMENT, ...ASKED_BEFORE].flatMap(({ id, wording, answers }) => {
		const answer = answers.find(({ value }) => value === said[id]);
		return answer ? [{ question: wording, answer: answer.label }] : [];
	});
	if (lines.length === 0) return null;
	const given = Object.fromEntries(
		BEFORE_QUESTIONS.flatMap(({ id }) => (said[id] ? [[id, said[id]]] : []))
	) as Partial<Before>;
	const isRead = Object.keys(given).length > 0;
	return {
		lines,
		degree: isRead ? tellDegree(given) : null,
		because: isRead ? reasonOf(given) : null,
		list: AUTONOMY_LIST,
		equipment: tellEquipment(equipmentOf(said)),
		signs: signsOf(given),
		relay: given.reading === 'hard'
	};
}

function tellDegree(given: Partial<Before>): string {
	const degrees = AUTONOMY_DEGREES.filter(({ value }) =>
		possibleDegrees(given).some((degree) => degree === value)
	);
	return degrees.length === 1
		? `${capital(degrees[0]!.label)}\u00a0: ${degrees[0]!.sense}.`
		: `On ne peut pas encore le dire\u00a0: ${degrees.map(({ label }) => label).join(' ou ')}.`;
}

function reasonOf(given: Partial<Before>): string | null {
	const [reason, ...others] = new Set(
		possibleAnswers(given).map((before) => autonomyDegree(before).because)
	);
	return others.length === 0 ? reason! : null;
}

function signsOf(given: Partial<Before>): string[] {
	const { toReassure, leansOnOther, sparesReading } = beforeSigns(given);
	return [
		...(leansOnOther
			? ['Quelqu’un fait tout à sa place\u00a0: « pas de problème » peut vouloir dire cela.']
			: []),
		...(sparesReading
			? [
					'Proposez l’écoute, les pictos, quelqu’un à côté\u00a0: on apprend aussi sans lire, et rien n’est à expliquer.'
				]
			: []),
		...(toReassure
			? ['Cette personne a besoin de confiance\u00a0: commencer par ce qui va bien.']
			: [])
	];
}
