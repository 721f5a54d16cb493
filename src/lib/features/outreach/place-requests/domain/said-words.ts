/** What the pages of somebody who asks for a place say, in a text. */
export type AskWords = {
	example: string;
	call: string;
	title: string;
	/** What is promised, one sentence a line; and nothing else is. */
	promise: readonly string[];
	/** What has to be answered, and what may be left; one sentence a line. */
	needed: readonly string[];
	firstName: string;
	firstNameHint: string;
	phone: string;
	phoneHint: string;
	what: string;
	something: string;
	somethingHint: string;
	own: string;
	ownHint: string;
	when: string;
	moments: Readonly<Record<'any' | 'morning' | 'afternoon', string>>;
	child: string;
	childHint: string;
	adult: string;
	send: string;
	kept: string;
	trap: string;
	refused: string;
	mistake: string;
	errors: Readonly<
		Record<'firstName' | 'phone' | 'what' | 'gone' | 'words' | 'when' | 'adult', string>
	>;
	already: readonly string[];
	ticket: TicketWords;
};

/** Of the page that a ticket opens. */
export type TicketWords = {
	title: string;
	keep: string;
	arrived: (day: string) => string;
	gone: string;
	waiting: string;
	unanswered: (day: string) => string;
	message: (day: string) => string;
	reached: (day: string) => string;
	seat: string;
	lost: string;
	list: string;
	gaveUp: string;
	unreachable: string;
	notForUs: string;
	giveUp: string;
	giveUpHint: string;
	again: string;
	late: string;
};
