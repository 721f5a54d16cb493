import { DROP_IN_TITLE, occasionTitle } from '#lib/features/outreach/agenda/index.ts';
import { whenIn } from './ask-text.ts';
import { ASK_WORDS } from './ask-words.ts';
import type { CallResult, Outcome } from './place-state.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

/** What is known of a request by its ticket, in days of the centre. */
export type TicketStanding = {
	askedOn: string;
	outcome: Outcome | null;
	isLost: boolean;
	/** What she waits for is not on any more. */
	isGone: boolean;
	lastCall: CallResult | null;
	calledOn: string | null;
};

/** Where a request stands, in a few sentences: what was asked, what was done, what comes next. */
export function ticketLines(standing: TicketStanding, text: PublicText): string[] {
	const { outcome, isLost, isGone, lastCall, calledOn, askedOn } = standing;
	const words = ASK_WORDS[text].ticket;
	const ended: Readonly<Record<Outcome, string>> = {
		'given-a-place': isLost ? words.lost : words.seat,
		'on-a-list': words.list,
		'gave-up-by-ticket': words.gaveUp,
		'gave-up-on-the-phone': words.gaveUp,
		'not-reachable': words.unreachable,
		'not-for-us': words.notForUs
	};
	if (outcome) return [ended[outcome]];
	const called = {
		reached: words.reached,
		'no-answer': words.unanswered,
		message: words.message
	};
	return [
		words.arrived(whenIn(text, askedOn, null)),
		...(isGone ? [words.gone] : []),
		lastCall && calledOn ? called[lastCall](whenIn(text, calledOn, null)) : words.waiting
	];
}

/** What was asked for, or given, in the text of the ticket; null: nothing of the agenda, or nothing any more. */
export function wantedIn(
	text: PublicText,
	{
		title,
		day,
		startsAt,
		isLost,
		isGone
	}: {
		title: string | null;
		day: string | null;
		startsAt: string | null;
		isLost: boolean;
		isGone: boolean;
	}
): { title: string; isName: boolean; when: string } | null {
	if (!title || !day || isLost || isGone) return null;
	// It is kept in French: a slot has a name of its own in each text.
	const kind = title === DROP_IN_TITLE ? 'drop-in' : 'course';
	return {
		title: occasionTitle({ kind, title }, text),
		isName: kind === 'course',
		when: whenIn(text, day, startsAt)
	};
}
