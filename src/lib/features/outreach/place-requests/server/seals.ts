import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Sixteen bytes are enough of a signature that lives a day. */
const SIGN_BYTES = 16;
const TICKET = /^[\w-]{43}$/;
const SEALED = /^([a-p]{12})([a-p]{32})$/;
const LONGEST_COUNT = 0xff;

/** The secret part of the address of a ticket: 256 bits that nobody can guess. */
export const drawTicket = (): string => randomBytes(32).toString('base64url');

/** What is kept of a ticket, from which it is not found again; null: it is none of ours. */
export function digestOfTicket(ticket: string): Buffer | null {
	if (!TICKET.test(ticket)) return null;
	return createHash('sha256').update(`place-request ${ticket}`).digest();
}

/** What tells that the same number asks for the same thing, and says neither. */
export function markOfWish(key: Buffer, phone: string, occasion: string): Buffer {
	return createHmac('sha256', key).update(`wish ${phone} ${occasion}`).digest();
}

/**
 * When a page was made, signed. In letters alone: the guard reads every field, and figures that are
 * drawn may look like those of a card.
 */
export const stampPage = (key: Buffer, centreId: string, at: Temporal.Instant): string =>
	seal(key, `page ${centreId}`, seconds(at), 0);

/** For how many seconds that page was open; null: its stamp is not ours, or of another centre. */
export function secondsSince(
	key: Buffer,
	centreId: string,
	{ stamp, now }: { stamp: string; now: Temporal.Instant }
): number | null {
	const read = open(key, `page ${centreId}`, stamp);
	return read && seconds(now) - read.at;
}

/** How many times a browser has sent, since when: what its cookie says, signed. */
export type SentBefore = { times: number; since: Temporal.Instant };

export const sealSent = (key: Buffer, { times, since }: SentBefore): string =>
	seal(key, 'sent', seconds(since), Math.min(times, LONGEST_COUNT));

export function openSent(key: Buffer, cookie: string | undefined): SentBefore | null {
	const read = open(key, 'sent', cookie ?? '');
	return (
		read && { times: read.count, since: Temporal.Instant.fromEpochMilliseconds(read.at * 1000) }
	);
}

function seal(key: Buffer, what: string, at: number, count: number): string {
	const body = Buffer.alloc(6);
	body.writeUIntBE(at, 0, 5);
	body.writeUInt8(count, 5);
	return lettersOf(body) + lettersOf(sign(key, what, body));
}

function open(key: Buffer, what: string, text: string): { at: number; count: number } | null {
	const [, said, signature] = SEALED.exec(text) ?? [];
	if (!said || !signature) return null;
	const body = bytesOf(said);
	if (!timingSafeEqual(bytesOf(signature), sign(key, what, body))) return null;
	return { at: body.readUIntBE(0, 5), count: body.readUInt8(5) };
}

const sign = (key: Buffer, what: string, body: Buffer): Buffer =>
	createHmac('sha256', key).update(`${what} `).update(body).digest().subarray(0, SIGN_BYTES);

const seconds = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);

/** « 3f » is « dp ». */
const FIGURES = '0123456789abcdef';
const LETTERS = 'abcdefghijklmnop';
const lettersOf = (bytes: Buffer) =>
	bytes.toString('hex').replace(/./g, (figure) => LETTERS[FIGURES.indexOf(figure)]!);
const bytesOf = (letters: string) =>
	Buffer.from(
		letters.replace(/./g, (letter) => FIGURES[LETTERS.indexOf(letter)]!),
		'hex'
	);
