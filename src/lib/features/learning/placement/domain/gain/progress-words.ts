import type { Progress } from './progress.ts';

/** What a person may be told of her progress, and what it rests on: never a number. */
export const PROGRESS_WORDS: Record<Progress, { title: string; sentence: string }> = {
	likely: {
		title: 'Progrès probable',
		sentence: 'Les réponses d’aujourd’hui vont plus loin que celles du début du cours.'
	},
	stable: {
		title: 'Stable',
		sentence:
			'Les réponses d’aujourd’hui ressemblent à celles du début. Ce qui est acquis se consolide.'
	},
	'too-early': {
		title: 'On ne peut pas encore le dire',
		sentence:
			'Quelques questions ne suffisent pas toujours. Ce que vous voyez en séance compte davantage.'
	}
};

/** What a comparison of two conversations cannot part from a progress (docs/placement.md). */
export const PROGRESS_THREATS =
	'L’habitude de ces questions et l’aide reçue ce jour-là comptent aussi.';
