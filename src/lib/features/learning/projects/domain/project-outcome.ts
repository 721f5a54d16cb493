export const OUTCOMES = ['finished', 'stopped', 'handed-on'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a project ends; handed on: a partner or another workshop goes on with it (study-2.3, PANO). */
export const OUTCOME_NAMES: Record<Outcome, string> = {
	finished: 'Abouti',
	stopped: 'Arrêté',
	'handed-on': 'Passé à un autre lieu'
};

/** Whether a word is one of the three ends of a project (same source). */
export function isOutcome(word: string): word is Outcome {
	return (OUTCOMES as readonly string[]).includes(word);
}
