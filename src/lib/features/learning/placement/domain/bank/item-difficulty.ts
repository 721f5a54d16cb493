export type Difficulty = 'very-easy' | 'easy' | 'middling' | 'hard';
export const DIFFICULTY_NAMES: Record<Difficulty, string> = {
	'very-easy': 'Très facile',
	easy: 'Facile',
	middling: 'Moyenne',
	hard: 'Difficile'
};

/** Below, a beginner succeeds more often than not: the bank is to hold a third of them (docs/placement.md). */
const VERY_EASY = -1.5;

/** The middle of the thresholds in a word: against « very easy », then the two cuts of the groups. */
export function difficultyOf([low, high]: [number, number], cuts: [number, number]): Difficulty {
	const middle = (low + high) / 2;
	if (middle < VERY_EASY) return 'very-easy';
	if (middle < cuts[0]) return 'easy';
	return middle < cuts[1] ? 'middling' : 'hard';
}
