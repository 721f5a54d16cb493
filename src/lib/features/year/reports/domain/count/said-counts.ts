/**
 * What people said of a course, three numbers a question, from the best answer to the worst (study-2.4).
 * Closing a year stores it with the season: its shape may only grow.
 */
import type { Three } from '#lib/features/learning/satisfaction/index.ts';

export type SaidCounts = {
	answers: number;
	contents: Three;
	seances: Three;
	clarity: Three;
	confidence: {
		/** At the first séance; three noughts where fewer than five answered it. */
		before: Three;
		after: Three;
	};
	/** Whether they met people. */
	company: Three;
};
