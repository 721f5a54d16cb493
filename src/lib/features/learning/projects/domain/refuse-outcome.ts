import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type OutcomeRefusal =
	{ refusal: 'unknown-project' | 'day' | 'words'; message: string } | ConfidentialRefusal;

/** An end is of a day of the project, in few words (study-2.3: what a project became is told in the year). */
export function refuseOutcome(
	{ day, words }: { day: string; words: string },
	{ openedOn, today }: { openedOn: string; today: string }
): OutcomeRefusal | null {
	if (!isDay(day) || day > today || day < openedOn) {
		return refuse('day', 'Donnez un jour entre le début du projet et aujourd’hui.');
	}
	if (words.trim().length > 600) {
		return refuse('words', 'Ce texte est trop long\u00a0: 600 signes au plus.');
	}
	return refuseConfidential({ mots: words });
}
