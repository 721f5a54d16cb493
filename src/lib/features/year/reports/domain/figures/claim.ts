/** A figure that somebody wrote in a rubric, before it is compared with the registers. */
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import type { FigureUnit } from './figures.ts';
import type { Quantity } from '../text/quantities.ts';

export type ClaimSubject =
	| 'people'
	| 'newPeople'
	| 'cycles'
	| 'groups'
	| 'seances'
	/** « ateliers » may mean groups or séances. */
	| 'workshops'
	| 'attendances'
	| 'dropOuts'
	| 'hours'
	| 'hoursReceived'
	| 'rate';

/** What the number is said of: the whole year, each cycle, each group, each séance, or not said. */
export type ClaimLevel = 'year' | 'cycle' | 'group' | 'seance' | 'any';

export type Claim = Quantity & {
	subject: ClaimSubject;
	level: ClaimLevel;
	/** The months of the cycle it is said of: « 10 en janvier-février ». */
	months: { first: number; last: number } | null;
	/** « en cumulé », « différentes »: which of the two countings of people is meant. */
	counting: 'cumulated' | 'different' | null;
	/** The sentence speaks of something called off: « 3 sessions, dont une annulée ». */
	saysCancelled: boolean;
	/** Of `min` and `max`: people or things, minutes, or a rate between 0 and 1. */
	unit: FigureUnit;
};

/** A claim as its own words give it, before its sentence is looked at. */
export type ReadClaim = Omit<Claim, 'saysCancelled'>;

/** The rubrics where a number can be about the registers; `Perspectives` speaks of next year. */
export const CLAIMING_RUBRICS: readonly NarrativeRubric[] = [
	'description',
	'public',
	'figures',
	'assessment'
];
