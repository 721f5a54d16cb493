import type { State } from './contribution-state.ts';
import type { PhotoReason, RefusalReason } from './refusal-reasons.ts';

/** What the page of a ticket says to whoever wrote what it is of. */
export type OwnWords = {
	title: string;
	states: Readonly<Record<State, string>>;
	/** Days are said as a sentence goes on with them. */
	waiting: (day: string) => string;
	waitingHint: string;
	published: string;
	see: string;
	ended: string;
	refused: string;
	hidden: string;
	withdrawn: string;
	again: string;
	againRefused: string;
	corrected: string;
	hers: string;
	theirs: string;
	why: string;
	/** What a colleague adds. */
	added: string;
	reasons: Readonly<Record<RefusalReason, string>>;
	/** Nobody has looked at it yet. */
	photoWaits: string;
	photoShown: string;
	noPhoto: Readonly<Record<PhotoReason, string>>;
	yours: string;
	where: string;
	saidOn: (day: string) => string;
	change: string;
	changeHint: string;
	changeField: string;
	changeSend: string;
	changed: string;
	changedMasked: (kinds: string) => string;
	same: string;
	already: string;
	withdraw: string;
	withdrawHint: string;
	withdrawAsk: string;
	withdrawWhat: readonly string[];
	withdrawYes: string;
	withdrawNo: string;
	appeal: string;
	appealHint: string;
	appealField: string;
	appealSend: string;
	appealed: string;
	appealWaits: (day: string) => string;
	appealEnds: Readonly<Record<'upheld' | 'overturned', string>>;
	keep: string;
	keepHint: readonly string[];
	square: string;
	address: string;
	sayMore: string;
	closed: string;
	closedLead: readonly string[];
	failed: string;
	tired: string;
	optional: string;
	errors: { words: string };
};
