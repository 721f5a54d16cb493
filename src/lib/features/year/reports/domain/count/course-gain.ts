import {
	BANK,
	gainDoubt,
	groupGain,
	LEVEL_WIDTH,
	type MeanGain,
	type Progress,
	progressOf
} from '#lib/features/learning/placement/index.ts';

/** What the people of a course who answered before and after gained. */
export type CourseGain = {
	measured: number;
	/** Null for so few people that a mean would be somebody’s. */
	told: {
		/** In « paliers »: what separates two level groups. */
		mean: MeanGain;
		words: Record<Progress, number>;
	} | null;
};

/** A mean of fewer people would tell a number of one of them, which nobody is ever told. */
const FEWEST = 5;

/**
 * The mean gain of a group and how many are told of each progress (a person never hears a number);
 * from what each one's two conversations say.
 */
export function courseGain(people: readonly (readonly number[])[]): CourseGain {
	if (people.length < FEWEST) return { measured: people.length, told: null };
	const { estimate, low80, high80 } = groupGain(people, gainDoubt(BANK));
	const words = { likely: 0, stable: 0, 'too-early': 0 };
	for (const one of people) words[progressOf(one)] += 1;
	const inSteps = (level: number) => Math.round((level / LEVEL_WIDTH) * 10) / 10 + 0;
	return {
		measured: people.length,
		told: {
			mean: { estimate: inSteps(estimate), low80: inSteps(low80), high80: inSteps(high80) },
			words
		}
	};
}
