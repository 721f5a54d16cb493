import { createHash, createHmac, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { openBytes, sealBytes } from '#lib/platform/sealed-bytes.ts';

const TICKET = /^[\w-]{43}$/;

/** The secret part of the address of a ticket: 256 bits that nobody can guess. */
export const drawTicket = (): string => randomBytes(32).toString('base64url');

/** What is kept of a ticket, from which it is not found again; null: it is none of ours. */
export function digestOfTicket(ticket: string, of: 'contribution' | 'report'): Buffer | null {
	if (!TICKET.test(ticket)) return null;
	return createHash('sha256').update(`${of} ${ticket}`).digest();
}

const keyFor = (key: Buffer, use: string, ...words: string[]): Buffer =>
	createHmac('sha256', key)
		.update([use, ...words].join('\n'))
		.digest();

/** Under what a contribution's identification stands: without the key, nothing says of which it is. */
export const lookupOf = (key: Buffer, contributionId: string): Buffer =>
	keyFor(key, 'lookup', contributionId);

/** By what somebody who was asked to stop is known again; never by an address, which a whole hall shares. */
export const stopMark = (key: Buffer, kind: 'browser' | 'contact', said: string): Buffer =>
	keyFor(key, 'stop', kind, said.trim().toLowerCase());

/**
 * By what a device that reports is counted within an hour, without a cookie: what it says of itself with its address,
 * never the address alone. Another hour has another one.
 */
export const reportMark = (key: Buffer, device: readonly string[], at: Temporal.Instant): Buffer =>
	keyFor(
		key,
		'report',
		at.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toString(),
		...device
	);

/** Where something was sent from, as the law has it kept: nothing that it does not ask for. */
export type Trace = {
	/** Of the network, as the server saw it. */
	address: string;
	/** UTC, to the second. */
	at: string;
	/** Drawn for the browser, which keeps it a day; null: a machine of everybody. */
	browser: string | null;
	/** The screen of everybody. */
	kioskId: string | null;
};
/** How to answer her, if she wants to be answered. */
export type Contact = { mail: string } | { phone: string };

const TraceRead = v.object({
	address: v.string(),
	at: v.string(),
	browser: v.nullable(v.string()),
	kioskId: v.nullable(v.string())
});
const ContactRead = v.nullable(
	v.union([v.object({ mail: v.string() }), v.object({ phone: v.string() })])
);

export const sealTrace = (key: Buffer, id: string, trace: Trace): Buffer =>
	seal(key, 'trace', id, trace);
export const openTrace = (key: Buffer, id: string, sealed: Buffer): Trace | null =>
	open(key, 'trace', id, sealed, TraceRead);
/** Of nobody who wants an answer too: whoever reads the table knows not of whom there is one. */
export const sealContact = (key: Buffer, id: string, contact: Contact | null): Buffer =>
	seal(key, 'contact', id, contact);
export const openContact = (key: Buffer, id: string, sealed: Buffer): Contact | null =>
	open(key, 'contact', id, sealed, ContactRead);

/** One row of what the law has kept: under what it stands, and sealed. */
export type Sealed = {
	lookup: Buffer;
	holds: 'trace' | 'contact';
	sealed: Buffer;
	/** Its first day. */
	month: string;
};

/** Longer than any trace, or way to answer, that a form takes. */
const PLAIN_BYTES = 512;
/** What each of them weighs: its length says neither which it is, nor of whom. */
export const SEALED_BYTES = PLAIN_BYTES + 28;
const URN_BYTES = 16_384;

/** The same of what was sealed before they all had one size; null: this key does not open it. */
export function sealedAgain(
	key: Buffer,
	id: string,
	{ holds, sealed }: Pick<Sealed, 'holds' | 'sealed'>
): Buffer | null {
	const plain = openBytes(keyFor(key, holds, id), sealed);
	return plain && sealBytes(keyFor(key, holds, id), padded(plain.toString('utf8'), PLAIN_BYTES));
}

export const sealUrn = (key: Buffer, plain: string): Buffer =>
	sealBytes(keyFor(key, 'urn'), padded(plain, URN_BYTES));
export const openUrn = (key: Buffer, sealed: Buffer): string | null =>
	openBytes(keyFor(key, 'urn'), sealed)?.toString('utf8') ?? null;

/** Spaces that JSON does not read, up to a size that says nothing. */
function padded(said: string, size: number): Buffer {
	const bytes = Buffer.from(said.trimEnd());
	const whole = Math.max(1, Math.ceil(bytes.length / size)) * size;
	return Buffer.concat([bytes, Buffer.alloc(whole - bytes.length, ' ')]);
}

/** Each by a key of its own: moved under another contribution, it opens no more. */
const seal = (key: Buffer, what: string, id: string, said: object | null): Buffer =>
	sealBytes(keyFor(key, what, id), padded(JSON.stringify(said), PLAIN_BYTES));

function open<T>(
	key: Buffer,
	what: string,
	id: string,
	sealed: Buffer,
	shape: v.GenericSchema<unknown, T>
): T | null {
	const plain = openBytes(keyFor(key, what, id), sealed);
	return plain && v.parse(shape, JSON.parse(plain.toString('utf8')));
}
