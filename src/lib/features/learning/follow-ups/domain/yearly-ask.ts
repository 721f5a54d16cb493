/** What a year’s ask came to; « written » is a letter that waits for her word. */
export type YearlyAnswer =
	'written' | 'pre-list' | 'not-this-year' | 'no-more' | 'asks-again' | 'not-reached';

/** What is said on a line; a letter and a no taken back are told elsewhere. */
export const SPOKEN_ANSWERS = ['pre-list', 'not-this-year', 'no-more', 'not-reached'] as const;
export type SpokenAnswer = (typeof SPOKEN_ANSWERS)[number];

export const YEARLY_NAMES: Record<YearlyAnswer, string> = {
	written: 'Lettre envoyée',
	'pre-list': 'Inscription sur une pré-liste',
	'not-this-year': 'Pas cette année',
	'no-more': 'Ne plus me demander',
	'asks-again': 'La question peut être reposée',
	'not-reached': 'Pas de réponse'
};

/** Answers that make the year’s ask: somebody who was not reached is called again. */
export const ASKED_BY: readonly YearlyAnswer[] = ['written', 'pre-list', 'not-this-year'];

/** A letter waits for her word so long; then the year is over for her. */
export const LETTER_WAITS_MONTHS = 3;
const LATE_AFTER_MONTHS = 2;

export type LastAsk = { answer: YearlyAnswer; day: string } | null;

/**
 * When she is asked again: a year after her last course ended, then a year after each ask, again and
 * again (study-2.4). Late two months after.
 */
export function yearlyDays(
	endedOn: string,
	askedOn: string | null
): { dueOn: string; lateOn: string } {
	const from = askedOn !== null && askedOn > endedOn ? askedOn : endedOn;
	const due = Temporal.PlainDate.from(from).add({ years: 1 });
	return { dueOn: due.toString(), lateOn: due.add({ months: LATE_AFTER_MONTHS }).toString() };
}

/**
 * Whether what is about to be noted has its place: when her year is over, or as her answer to the letter
 * of this one. Nobody is asked twice in a year.
 */
export function mayNote(
	answer: Exclude<YearlyAnswer, 'no-more' | 'asks-again'>,
	{ endedOn, asked }: { endedOn: string; asked: LastAsk },
	today: string
): boolean {
	if (yearlyDays(endedOn, asked?.day ?? null).dueOn <= today) return true;
	return asked?.answer === 'written' && (answer === 'pre-list' || answer === 'not-this-year');
}
