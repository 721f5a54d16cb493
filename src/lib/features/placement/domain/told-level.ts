import { type ConfidentialRefusal, refuseConfidential } from '#lib/features/confidential/index.ts';
import type { Group } from './bank.ts';

export const LEVELS: readonly Group[] = [0, 1, 2];

/** The three groups that the study forms by hand (2.3), each in a kind sentence. */
export const LEVEL_NAMES: Record<Group, string> = {
	0: 'Commencer tranquillement',
	1: 'Prendre confiance',
	2: 'Aller plus loin'
};

export const LEVEL_SENTENCES: Record<Group, string> = {
	0: 'tout est à découvrir, pas à pas',
	1: 'les bases sont là, il faut être rassurée ou rassuré',
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

export type ToldLevel = {
	source: Source;
	level: Group;
	certainty: Certainty;
	reason: string;
	/** It says otherwise than a measure: the reason is then owed. */
	overrules: boolean;
};

export type ToldLevelRefusal = { refusal: 'reason'; message: string } | ConfidentialRefusal;

/** Who thinks otherwise than a measure says why, and both are kept (issue of positioning, §4). */
export function refuseToldLevel(told: ToldLevel): ToldLevelRefusal | null {
	const reason = told.reason.trim();
	if (told.overrules && reason === '') {
		return { refusal: 'reason', message: 'Dites en une phrase ce que vous avez vu d’elle.' };
	}
	if (reason.length > 300) {
		return { refusal: 'reason', message: 'Cette raison est trop longue : 300 signes au plus.' };
	}
	return refuseConfidential({ Raison: reason });
}

/** How likely each group is, when all that is known is somebody's word and how sure she is of it. */
export function probabilitiesOfWord(level: Group, certainty: Certainty): [number, number, number] {
	const own = { sure: 0.9, rather: 0.75, unsure: 0.55 }[certainty];
	const spread: [number, number, number] = [0, 0, 0];
	const near = LEVELS.filter((one) => Math.abs(one - level) === 1);
	for (const one of near) spread[one] = (1 - own) / near.length;
	spread[level] = own;
	return spread;
}
