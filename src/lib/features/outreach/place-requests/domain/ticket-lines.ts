import { type AskText, whenIn } from './ask-text.ts';
import { ASK_WORDS } from './ask-words.ts';
import type { CallResult, Outcome } from './place-state.ts';

/** What is known of a request by its ticket, in days of the centre. */
export type TicketStanding = {
	title: string | null;
	day: string | null;
	startsAt: string | null;
	askedOn: string;
	outcome: Outcome | null;
	isLost: boolean;
	lastCall: CallResult | null;
	calledOn: string | null;
};

/** Where a request stands, in a few sentences: what was asked, what was done, what comes next. */
export function ticketLines(standing: TicketStanding, text: AskText): string[] {
	const { outcome, isLost, lastCall, calledOn, askedOn } = standing;
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
		lastCall && calledOn ? called[lastCall](whenIn(text, calledOn, null)) : words.waiting
	];
}
