import { type Autonomy, autonomyDegree } from './autonomy.ts';
import { type Before, BEFORE_QUESTIONS } from './autonomy-before.ts';

/** Every set of answers that agrees with those given; a reading that was not said stays unsaid. */
export function possibleAnswers(given: Partial<Before>): Before[] {
	return BEFORE_QUESTIONS.filter(({ id }) => id !== 'reading').reduce<Partial<Before>[]>(
		(sets, { id, answers }) =>
			sets.flatMap((set) =>
				given[id] ? [set] : answers.map(({ value }) => ({ ...set, [id]: value }))
			),
		[given]
	) as Before[];
}

/**
 * The degrees that remain possible when a person left questions aside: one is decided, several are
 * « on ne peut pas encore le dire ».
 */
export function possibleDegrees(given: Partial<Before>): Autonomy[] {
	return [...new Set(possibleAnswers(given).map((before) => autonomyDegree(before).degree))];
}

/** What the animator must hear beside the degree: trust to give, reading to spare, somebody else who does it all. */
export function beforeSigns(given: Partial<Before>): {
	toReassure: boolean;
	leansOnOther: boolean;
	sparesReading: boolean;
} {
	return {
		toReassure: given.trust === 'no' || given.trust === 'some',
		leansOnOther: given.whoDoes === 'someone',
		sparesReading: given.reading === 'helped' || given.reading === 'hard'
	};
}
