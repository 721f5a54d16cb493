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
const ContactRead = v.union([v.object({ mail: v.string() }), v.object({ phone: v.string() })]);

export const sealTrace = (key: Buffer, id: string, trace: Trace): Buffer =>
	seal(key, 'trace', id, trace);
export const openTrace = (key: Buffer, id: string, sealed: Buffer): Trace | null =>
	open(key, 'trace', id, sealed, TraceRead);
export const sealContact = (key: Buffer, id: string, contact: Contact): Buffer =>
	seal(key, 'contact', id, contact);
export const openContact = (key: Buffer, id: string, sealed: Buffer): Contact | null =>
	open(key, 'contact', id, sealed, ContactRead);

/** Each by a key of its own: moved under another contribution, it opens no more. */
const seal = (key: Buffer, what: string, id: string, said: object): Buffer =>
	sealBytes(keyFor(key, what, id), Buffer.from(JSON.stringify(said)));

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
