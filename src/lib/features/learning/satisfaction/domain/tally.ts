import { ASKED, FEWEST_ANSWERS, type Moment, type Place, type Question } from './questions.ts';

/** How many gave each of the three answers, from the best to the worst. */
export type Three = readonly [number, number, number];

/** Answers added up: nothing of it says who, when, nor which answer goes with which other. */
export type Tally = {
	counts: Readonly<Partial<Record<Question, Three>>>;
	sentences: readonly string[];
};

/** One answer, before it is added to the others. */
export type Answer = { places: Partial<Record<Question, Place>>; sentence: string };

const NONE: Three = [0, 0, 0];

/** What nobody has answered yet. */
export const emptyTally = (moment: Moment): Tally => ({
	counts: Object.fromEntries(ASKED[moment].map((question) => [question, NONE])),
	sentences: []
});

/** One answer as a tally; null when a question was left without one. */
export function tallyOf(moment: Moment, { places, sentence }: Answer): Tally | null {
	const counts: Partial<Record<Question, Three>> = {};
	for (const question of ASKED[moment]) {
		const place = places[question];
		if (place === undefined) return null;
		counts[question] = [+(place === 0), +(place === 1), +(place === 2)];
	}
	return { counts, sentences: sentence ? [sentence] : [] };
}

/** Two tallies of one moment, as one. */
export function added(one: Tally, other: Tally): Tally {
	const questions = Object.keys(one.counts) as Question[];
	return {
		counts: Object.fromEntries(
			questions.map((question) => [
				question,
				sumOfThrees(one.counts[question]!, other.counts[question] ?? NONE)
			])
		),
		sentences: [...one.sentences, ...other.sentences]
	};
}

const sumOfThrees = (one: Three, other: Three): Three => [
	one[0] + other[0],
	one[1] + other[1],
	one[2] + other[2]
];

/** How many answers it adds up: every question of a moment has been answered by each. */
export function answersIn({ counts }: Tally): number {
	const [first] = Object.values(counts);
	return first ? first[0] + first[1] + first[2] : 0;
}

/** Whether so many wait that none of them can be told from the others. */
export const mayBeOpened = (waiting: Tally) => answersIn(waiting) >= FEWEST_ANSWERS;
