/** The paragraph of `Chiffres` that tells what people said at the end of their course (study-2.4). */
import { agreed } from '#lib/shared/french-plural.ts';
import type { ExitCounts } from '../count/exit-counts.ts';
import { counted, formatCount, NBSP } from '../text/french.ts';

/**
 * « À la fin du parcours : 4 personnes indépendantes, 3 font seules la démarche voulue ; 3 n’ont pas
 * encore répondu. » Null when nobody said a thing: a year before it was asked keeps its document.
 * Who follows two cycles says two words, as she is two trainees (docs/report-rules.md).
 */
export function exitsSentence(exits: ExitCounts | null, isCumulated: boolean): string | null {
	if (!exits) return null;
	const parts = [
		said(exits.independent, 'indépendante', 'indépendantes'),
		said(exits['does-it-alone'], 'fait seule la démarche voulue', 'font seules la démarche voulue'),
		said(exits['wants-more'], 'veut aller plus loin', 'veulent aller plus loin'),
		said(exits['does-not-know'], 'ne sait pas', 'ne savent pas')
	].filter((part) => part !== null);
	const [first, ...others] = parts;
	const answers = [withPeople(first!), ...others.map(plain)].join(', ');
	const when = isCumulated ? 'À la fin du parcours, en cumulé' : 'À la fin du parcours';
	return `${when}${NBSP}: ${answers}${unsaid(exits.unsaid)}.`;
}

type Part = { count: number; words: string };

function said(count: number, one: string, many: string): Part | null {
	return count === 0 ? null : { count, words: agreed(count, one, many) };
}

/** The first number says what is counted; the verbs that follow agree with it. */
function withPeople({ count, words }: Part): string {
	return `${counted(count, 'personne', 'personnes')} ${words}`;
}

function plain({ count, words }: Part): string {
	return `${formatCount(count)} ${words}`;
}

function unsaid(count: number): string {
	if (count === 0) return '';
	return `${NBSP}; ${formatCount(count)} ${agreed(count, 'n’a', 'n’ont')} pas encore répondu`;
}
