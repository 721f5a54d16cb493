/** What somebody says at the end of a course (study-2.3; study-2.4), and nothing finer. */
export const EXIT_WORDS = ['independent', 'does-it-alone', 'wants-more', 'does-not-know'] as const;
export type ExitWord = (typeof EXIT_WORDS)[number];

/** After « la personne… », so that they suit anybody. */
export const EXIT_NAMES: Record<ExitWord, string> = {
	independent: 'est indépendante',
	'does-it-alone': 'fait seule la démarche voulue',
	'wants-more': 'veut aller plus loin',
	'does-not-know': 'ne sait pas'
};

/** What each word covers, in the study's own terms. */
export const EXIT_MEANINGS: Record<ExitWord, string> = {
	independent: 'elle se sert de l’ordinateur sans attendre l’aide de son entourage',
	'does-it-alone': 'elle venait pour cela, par exemple sa déclaration, et la fait elle-même',
	'wants-more': 'elle souhaite une suite, un perfectionnement, un projet',
	'does-not-know': 'elle ne saurait pas le dire aujourd’hui'
};

/** Whether a posted word is one of the four (study-2.4). */
export function isExitWord(word: string): word is ExitWord {
	return (EXIT_WORDS as readonly string[]).includes(word);
}
