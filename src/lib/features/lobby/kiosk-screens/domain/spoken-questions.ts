import { ASK_WORDS, type Choice } from '#lib/features/outreach/place-requests/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { spokenLines } from '#lib/shared/spoken-lines.ts';

/** What is asked of whoever wants a place, question by question, as the form names its fields. */
export const ASK_QUESTIONS = ['pour', 'prenom', 'telephone', 'quand', 'mots'] as const;
export type AskQuestion = (typeof ASK_QUESTIONS)[number];

/** Whether an address asks to hear one of them. */
export const isAskQuestion = (asked: string): asked is AskQuestion =>
	ASK_QUESTIONS.some((known) => known === asked);

/**
 * What is heard of a question: what is asked, what helps, what there is to choose from. The name of a
 * programme is French: a voice of another language would say it so that nobody knows it, and says when alone.
 */
export function saidOfQuestion(
	question: AskQuestion,
	text: PublicText,
	offered: readonly Choice[]
): string {
	const words = ASK_WORDS[text];
	const isFrench = text === 'fr' || text === 'facile';
	const choices = offered.flatMap(({ title, isName, when, seats }) => [
		isName && !isFrench ? null : title,
		when,
		...seats
	]);
	const { any, morning, afternoon } = words.moments;
	return spokenLines(
		{
			pour: [
				...words.promise,
				words.what,
				...choices,
				...(choices.length > 0 ? [words.something] : []),
				words.somethingHint
			],
			prenom: [words.firstName, words.firstNameHint, words.child, words.childHint],
			telephone: [words.phone, words.phoneHint],
			quand: [words.when, any, morning, afternoon],
			mots: [words.own, words.ownHint, words.kept, words.send]
		}[question]
	);
}
