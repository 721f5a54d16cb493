import { foldText } from '#lib/shared/person-name.ts';

/** Letters of a question at most: a subject, never somebody’s story. */
export const LONGEST_THEME = 80;
/** Asked so many times within a year, a question is proposed as a content. */
const PROPOSED_AFTER = 5;
/** Months that are looked at. */
export const SUBJECT_MONTHS = 12;
/** Known questions shown as one tap: a telephone shows that many without turning the page. */
const SHOWN_THEMES = 8;

export type AskedQuestion = { theme: string; isSolved: boolean };

export type Subject = {
	/** As it was said last. */
	theme: string;
	asked: number;
	/** Asked and not solved yet: what the next séances should be about. */
	unsolved: number;
};

/** One question however it is written: capitals, accents and punctuation apart. */
export const sameTheme = (one: string, other: string) => foldText(one) === foldText(other);

/**
 * What the next séances should be about: what was left unsolved most often, then what was asked most
 * often, then what was asked last (study-2.3: « répondre à la demande des usagers présents »). Solved
 * by a later séance, a question no longer waits, as often as it was.
 *
 * @param asked in order of time
 */
export function nextSubjects(asked: readonly AskedQuestion[]): Subject[] {
	const subjects = new Map<string, Subject & { last: number }>();
	for (const [last, { theme, isSolved }] of asked.entries()) {
		const key = foldText(theme);
		const known = subjects.get(key) ?? { theme, asked: 0, unsolved: 0, last };
		subjects.set(key, {
			theme,
			asked: known.asked + 1,
			unsolved: isSolved ? Math.max(0, known.unsolved - 1) : known.unsolved + 1,
			last
		});
	}
	return [...subjects.values()]
		.toSorted((a, b) => b.unsolved - a.unsolved || b.asked - a.asked || b.last - a.last)
		.map(({ last: _last, ...subject }) => subject);
}

/** What is proposed as a content: asked often, not taught yet, and not declined since. */
export function proposedContents(
	subjects: readonly Subject[],
	{ contents, declined }: { contents: readonly string[]; declined: readonly string[] }
): Subject[] {
	const known = new Set([...contents, ...declined].map(foldText));
	return subjects.filter(
		({ theme, asked }) => asked >= PROPOSED_AFTER && !known.has(foldText(theme))
	);
}

/** The questions offered as one tap: those of the centre first, then the usual ones. */
export function knownThemes(subjects: readonly Subject[], usual: readonly string[]): string[] {
	const often = subjects.toSorted((a, b) => b.asked - a.asked).map(({ theme }) => theme);
	const themes = new Map<string, string>();
	for (const theme of [...often, ...usual]) {
		if (!themes.has(foldText(theme))) themes.set(foldText(theme), theme);
	}
	return [...themes.values()].slice(0, SHOWN_THEMES);
}
