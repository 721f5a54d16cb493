import type { Refusal } from '#lib/shared/refuse.ts';
import type { Alphabet } from '../count-segments.ts';

/** One SMS as it leaves: `text` and `alphabet` are those that `prepareSms` gave. */
export type SmsMessage = {
	/** Ours; receipts come back with it where the provider can carry it. */
	id: string;
	/** E.164. */
	to: string;
	text: string;
	alphabet: Alphabet;
	/** After it, nobody wants to read it any more. */
	validUntil: Temporal.Instant;
	/** A name or a short number; null: whatever number the provider gives. */
	sender: string | null;
};

/** The message itself is at fault: it will be refused tomorrow as it is today. */
export type PermanentReason =
	'id' | 'number' | 'text' | 'stop-code' | 'sender' | 'expired' | 'refused';

/** Nothing left. `settings` and `credit` wait for a person: no other message will pass either. */
export type TransientReason = 'unreachable' | 'throttled' | 'busy' | 'credit' | 'settings';

/** It may have left: somebody would read it twice if it were sent again without knowing. */
export type UnknownReason = 'timeout' | 'cut' | 'failed' | 'unreadable';

/** What became of one attempt. Reasons are codes: no word of a provider, which may repeat a number. */
export type Submission =
	| { accepted: string }
	| { permanent: PermanentReason }
	| { transient: TransientReason; after?: Temporal.Instant }
	| { unknown: UnknownReason };

/** How far a message went, as a receipt says it; `delivered` is said by nothing else. */
export type SmsState =
	'accepted' | 'buffered' | 'rejected' | 'undelivered' | 'expired' | 'delivered';

export type Receipt = {
	/** Ours, where the provider carries it; otherwise `providerId` finds the message. */
	messageId: string | null;
	providerId: string | null;
	state: SmsState;
	at: Temporal.Instant | null;
	/** What finds the message when nobody wrote its reference. */
	clues?: ReceiptClues;
};

export type ReceiptClues = {
	/** Ours, of sixteen bits, when the provider gives it back. */
	reference: number | null;
	/** Of both ends, as the provider writes them. */
	numbers: readonly string[];
	/** The first letters and figures of the text; null: too few are shown. */
	beginning: string | null;
};

export type Inbound = {
	/** The same for the same SMS told twice, and says nothing of what it holds. */
	key: string;
	from: string;
	to: string | null;
	text: string;
	at: Temporal.Instant | null;
};

/** A request of the provider, whoever received it; names of headers are in small letters. */
export type ProviderRequest = {
	method: string;
	headers: Readonly<Record<string, string | undefined>>;
	url: string;
	body: Buffer;
};

export type RequestRefusal = Refusal<'unauthentic' | 'unreadable' | 'unsupported'>;

export type Capabilities = {
	receipts: boolean;
	/** Answers reach us, when a number sends: nobody can answer a name. */
	inbound: boolean;
	/** Sent twice with one id, a message leaves once. */
	idempotencyKey: boolean;
	alphaSender: boolean;
	/** The provider itself gives up at `validUntil`. */
	validity: boolean;
	/**
	 * A machine may send by it. Not from a number of person to person, which the French numbering plan
	 * bars to automatic systems (ARCEP, décisions n° 2018-0881 and n° 2022-1583).
	 */
	automation: boolean;
};

/** `screen`: the telephone on screen of a demonstration. */
export type ProviderName = 'kannel' | 'smpp' | 'brevo' | 'ovh' | 'android-gateway' | 'screen';

/** Whoever hears what a provider says on its own line; what is refused is told again. */
export type SmsHearing = {
	receipt: (receipt: Receipt) => Promise<void>;
	inbound: (inbound: Inbound) => Promise<void>;
};

/** One way out for SMS. It writes no log, throws nothing, and sends nothing by itself a second time. */
export type SmsProvider = {
	name: ProviderName;
	capabilities: Capabilities;
	submit: (message: SmsMessage) => Promise<Submission>;
	parseReceipt: (request: ProviderRequest) => Receipt[] | RequestRefusal;
	parseInbound: (request: ProviderRequest) => Inbound[] | RequestRefusal;
	/**
	 * Where the provider speaks on a line that we open, and calls no address: hears it, until the function
	 * that it gives is called.
	 */
	listen?: (hear: SmsHearing) => () => Promise<void>;
};
