import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isProjectKind } from './project-kind.ts';

export type ProjectWords = { kind: string; title: string; wish: string; openedOn: string };

export type ProjectRefusal =
	{ refusal: 'kind' | 'title' | 'wish' | 'opened-on'; message: string } | ConfidentialRefusal;

/**
 * A project has a kind, a title and the day it was opened; what the person wants is said in her
 * words, and never with a number that a centre does not keep (study-2.3 for the kinds, 2.4 for the
 * numbers).
 */
export function refuseProject(words: ProjectWords, today: string): ProjectRefusal | null {
	if (!isProjectKind(words.kind)) {
		return refuse('kind', 'Choisissez un type de projet dans la liste.');
	}
	const title = words.title.trim();
	if (title === '' || title.length > 120) {
		return refuse('title', 'Donnez un titre court\u00a0: 120 signes au plus.');
	}
	if (words.wish.trim().length > 600) {
		return refuse('wish', 'Ce texte est trop long\u00a0: 600 signes au plus.');
	}
	if (!isDay(words.openedOn)) {
		return refuse('opened-on', 'Donnez le jour où le projet commence.');
	}
	if (words.openedOn > today) {
		return refuse('opened-on', 'Ce jour n’est pas encore là\u00a0: choisissez un jour passé.');
	}
	return refuseConfidential({ titre: title, souhait: words.wish });
}

/** A date box left half typed sends the year 2; 30 February is no day (the same bounds as a slot). */
