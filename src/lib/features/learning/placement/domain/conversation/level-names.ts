import type { Group } from '../bank.ts';

export const LEVELS: readonly Group[] = [0, 1, 2];

/**
 * The three groups that the study forms by hand (study-2.3), each in a kind word: the only words of
 * a level, wherever one is named.
 */
export const LEVEL_NAMES: Record<Group, string> = {
	0: 'Débuter',
	1: 'Se rassurer',
	2: 'Aller plus loin'
};

export const LEVEL_SENTENCES: Record<Group, string> = {
	0: 'tout est à découvrir, pas à pas',
	1: 'les bases sont là, il reste à se rassurer',
	2: 'à l’aise, et envie d’en savoir plus'
};

export const CERTAINTIES = ['sure', 'rather', 'unsure'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const CERTAINTY_NAMES: Record<Certainty, string> = {
	sure: 'sûr',
	rather: 'plutôt sûr',
	unsure: 'pas sûr'
};

export const SOURCES = ['her-word', 'animator'] as const;
export type Source = (typeof SOURCES)[number];
export const SOURCE_NAMES: Record<Source, string> = {
	'her-word': 'la personne elle-même',
	animator: 'l’animation'
};
