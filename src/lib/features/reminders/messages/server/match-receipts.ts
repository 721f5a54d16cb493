import { type Alphabet, cutInParts } from '#lib/platform/sms/count-segments.ts';
import { messageReference } from '#lib/platform/sms/providers/message-reference.ts';
import { furthestState } from '#lib/platform/sms/providers/furthest-state.ts';
import { isSameName } from '#lib/platform/sms/providers/smpp/sent-messages.ts';
import type { SmsState } from '#lib/platform/sms/providers/sms-provider.ts';
import { beginningsOf, digestOfBeginning } from '#lib/platform/sms/providers/text-beginning.ts';

/** A receipt that names no message that we know, and what else it tells. */
export type ParkedReceipt = {
	id: string;
	provider: string;
	name: string;
	state: SmsState;
	at: Temporal.Instant | null;
	reference: number | null;
	/** Of both ends, in hexadecimal. */
	marks: readonly string[];
	beginning: { digest: string; length: number } | null;
	recordedAt: Temporal.Instant;
};

/** A message that one of them may be about. */
export type Candidate = {
	id: string;
	provider: string;
	mark: string;
	text: string | null;
	alphabet: Alphabet;
	segments: number;
	/** What the provider calls it: as it answered, or as was matched before. */
	ref: string | null;
	matchedRef: string | null;
	handedAt: Temporal.Instant;
	validUntil: Temporal.Instant;
};

export type Matched = {
	message: Candidate;
	receiptIds: string[];
	state: SmsState;
	at: Temporal.Instant | null;
	/** `receipt`: by a name or a reference of its own; `matched`: by what it looks like. */
	source: 'receipt' | 'matched';
	ref: string;
};

/** A network may keep a message until its last minute, and tell it the day after. */
const TOLD_WITHIN = { hours: 24 };
/** Before it, what the provider answered may still be about to be written. */
const LOST_AFTER = { minutes: 5 };

/**
 * Gives each receipt to the message that it is about, when exactly one fits: by a name known of it, then by our
 * own reference, then by the number, the beginning of the text and the hour. Of a message in parts, nothing is
 * said before one part failed or all arrived. What fits several messages stays nobody's.
 */
export function matchReceipts(
	parked: readonly ParkedReceipt[],
	candidates: readonly Candidate[],
	now: Temporal.Instant
): Matched[] {
	const toNumber = Map.groupBy(candidates, ({ mark }) => mark);
	const found = parked.flatMap((receipt) => {
		const written = receipt.marks.flatMap((mark) => toNumber.get(mark) ?? []);
		const fitting = written.filter((one) => mayBeAbout(receipt, one));
		const match = matchOne(receipt, fitting, now);
		return match ? [{ ...match, receipt }] : [];
	});
	const byMessage = Map.groupBy(found, ({ message }) => message);
	return [...byMessage].flatMap(([message, receipts]) => tellOf(message, receipts));
}

type Found = { message: Candidate; source: Matched['source']; receipt: ParkedReceipt };

function mayBeAbout({ provider, recordedAt }: ParkedReceipt, one: Candidate): boolean {
	return (
		one.provider === provider &&
		Temporal.Instant.compare(one.handedAt, recordedAt) <= 0 &&
		Temporal.Instant.compare(recordedAt, one.validUntil.add(TOLD_WITHIN)) <= 0
	);
}

function matchOne(
	receipt: ParkedReceipt,
	fitting: readonly Candidate[],
	now: Temporal.Instant
): Omit<Found, 'receipt'> | null {
	const named = fitting.filter((one) => isNamed(one, receipt.name));
	if (named.length > 0) {
		const [message] = named;
		const source = message!.ref === null ? 'matched' : 'receipt';
		return named.length === 1 ? { message: message!, source } : null;
	}
	const ours = fitting.filter((one) => messageReference(one.id) === receipt.reference);
	if (ours.length === 1) return { message: ours[0]!, source: 'receipt' };
	const alike = fitting.filter((one) => isUnnamed(one) && beginsSo(one, receipt));
	// One that has just left may be what it is about: its name is about to be written.
	return alike.length === 1 && isLost(alike[0]!, now)
		? { message: alike[0]!, source: 'matched' }
		: null;
}

const isNamed = ({ ref, matchedRef }: Candidate, name: string) =>
	(ref ?? matchedRef ?? '').split('+').some((one) => one !== '' && isSameName(one, name));

const isUnnamed = ({ ref, matchedRef }: Candidate) => ref === null && matchedRef === null;

const isLost = ({ handedAt }: Candidate, now: Temporal.Instant) =>
	Temporal.Instant.compare(handedAt.add(LOST_AFTER), now) <= 0;

function beginsSo({ text, alphabet }: Candidate, { beginning }: ParkedReceipt): boolean {
	if (text === null || beginning === null) return false;
	return cutInParts(text, alphabet)
		.flatMap((part) => beginningsOf(part, beginning.length))
		.some((one) => digestOfBeginning(one) === beginning.digest);
}

const FAILED: readonly SmsState[] = ['rejected', 'undelivered', 'expired'];

function tellOf(message: Candidate, found: readonly Found[]): Matched[] {
	const source = found.every((one) => one.source === 'receipt') ? 'receipt' : 'matched';
	const byName = Map.groupBy(found, ({ receipt }) => receipt.name);
	// More names than parts: one of them is about something else, and nobody knows which.
	if (byName.size > message.segments) return [];
	const parts = Array.from(byName.values(), (told) => ({
		told,
		state: furthestState(told.map(({ receipt }) => receipt.state))!
	}));
	const failed = parts.find(({ state }) => FAILED.includes(state));
	const isWhole = parts.length === message.segments;
	if (!failed && !isWhole) return [];
	const states = parts.map(({ state }) => state);
	const state = failed?.state ?? states.find((one) => one !== 'delivered') ?? 'delivered';
	// Of what is still on its way, the rest is waited for.
	if (message.segments > 1 && !failed && state !== 'delivered') return [];
	const used = failed && !isWhole ? failed.told : found;
	return [
		{
			...{ message, source, state },
			receiptIds: used.map(({ receipt }) => receipt.id),
			at: used.find(({ receipt }) => receipt.state === state)?.receipt.at ?? null,
			ref: [...byName.keys()].join('+')
		}
	];
}
