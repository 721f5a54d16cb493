import { EXIT_WORDS, type ExitWord } from '#lib/features/learning/workshops/index.ts';
import type { CycleCounts } from './counts.ts';
import { cycleStatus } from './held.ts';

/** What the trainees of a programme said at the end, and how many said nothing yet. */
export type ExitCounts = Record<ExitWord, number> & { unsaid: number };

/**
 * The words of the trainees of held cycles: each trainee once, so that words and silences sum to the
 * trainees (docs/report-rules.md). Null when nobody said a thing.
 */
export function exitCounts(cycles: readonly CycleCounts[]): ExitCounts | null {
	const held = cycles.filter((cycle) => cycleStatus(cycle) === 'held');
	if (!held.some(({ exits }) => exits)) return null;
	const counts: ExitCounts = { ...NO_WORD, unsaid: 0 };
	for (const { enrolled, exits } of held) {
		counts.unsaid += enrolled;
		for (const word of EXIT_WORDS) {
			counts[word] += exits?.[word] ?? 0;
			counts.unsaid -= exits?.[word] ?? 0;
		}
	}
	return counts;
}

const NO_WORD: Record<ExitWord, number> = {
	independent: 0,
	'does-it-alone': 0,
	'wants-more': 0,
	'does-not-know': 0
};

/**
 * How many said each word among those of one cycle; `words` is the last one of each person. Absent
 * when nobody said a thing, as in the years closed before it was asked (docs/report-rules.md).
 */
export function countedExits(words: Iterable<ExitWord>): { exits?: Record<ExitWord, number> } {
	const exits = { ...NO_WORD };
	for (const word of words) exits[word] += 1;
	return EXIT_WORDS.some((word) => exits[word] > 0) ? { exits } : {};
}
