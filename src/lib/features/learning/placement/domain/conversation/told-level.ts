import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Group } from '../bank.ts';
import { type Certainty, LEVELS, type Source } from './level-names.ts';

export type ToldLevel = {
	source: Source;
	level: Group;
	certainty: Certainty;
	reason: string;
	/** It says otherwise than a measure: the reason is then owed. */
	overrules: boolean;
};

export type ToldLevelRefusal = { refusal: 'reason'; message: string } | ConfidentialRefusal;

/** Who thinks otherwise than a measure says why, and both are kept. */
export function refuseToldLevel(told: ToldLevel): ToldLevelRefusal | null {
	const reason = told.reason.trim();
	if (told.overrules && reason === '') {
		return refuse('reason', 'Dites en une phrase ce que vous avez vu.');
	}
	if (reason.length > 300) {
		return refuse('reason', 'Cette raison est trop longue\u00a0: 300 signes au plus.');
	}
	return refuseConfidential({ Raison: reason });
}

/** The groups that a measure proposes: one, two it could not part, or none yet. */
export const levelsIn = (verdict: string | null): Group[] =>
	verdict === null ? [] : verdict.split('-').map((level) => Number(level) as Group);

/** How likely each group is, when all that is known is somebody's word and how sure she is of it. */
export function probabilitiesOfWord(level: Group, certainty: Certainty): [number, number, number] {
	const own = { sure: 0.9, rather: 0.75, unsure: 0.55 }[certainty];
	const spread: [number, number, number] = [0, 0, 0];
	const near = LEVELS.filter((one) => Math.abs(one - level) === 1);
	for (const one of near) spread[one] = (1 - own) / near.length;
	spread[level] = own;
	return spread;
}
