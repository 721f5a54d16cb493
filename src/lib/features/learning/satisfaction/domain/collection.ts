import { refuse } from '#lib/shared/refuse.ts';

/** Hours during which a code takes answers: one afternoon, never another day. */
export const OPEN_HOURS = 12;

export type CollectionRefusal = {
	refusal: 'unknown-group' | 'nobody' | 'too-many' | 'over' | 'unanswered';
	message: string;
};

export const UNKNOWN_GROUP = refuse(
	'unknown-group',
	'Ce groupe n’existe pas, ou n’est pas de votre centre.'
);

/**
 * Nobody signs an answer: what keeps one person from answering ten times is that a group never gives
 * more answers than it has people.
 */
export function refuseCollection(
	asked: number,
	{ people, given }: { people: number; given: number }
): CollectionRefusal | null {
	if (people === 0) return refuse('nobody', 'Personne n’est inscrit dans ce groupe.');
	const left = people - given;
	if (left <= 0) {
		return refuse('too-many', 'Toutes les personnes de ce groupe ont déjà répondu.');
	}
	if (asked > left) {
		return refuse(
			'too-many',
			`Ce groupe a ${people} personnes${given > 0 ? `, et ${given} ont déjà répondu` : ''}\u00a0: ${left} au plus.`
		);
	}
	return null;
}

/** Said alike of a code that is over, closed, full or was never given. */
export const OVER = refuse(
	'over',
	'Ce questionnaire est fermé. Merci\u00a0! Rendez l’appareil à l’animatrice ou à l’animateur.'
);
