import type { IncomingMessage } from 'node:http';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { AddressList } from '../../address-list.ts';
import type { Clock } from '../../clock.ts';
import { hostLeadsInside, type Lookup, lookupOutside } from '../../inside-addresses.ts';
import { isLoopback } from '../../loopback.ts';
import { type Broken, readBroken } from './broken-connection.ts';
import { asFetchFails, sendQuestion } from './send-question.ts';

/** Where a provider is asked, how long one waits for it, what time it is, and how its name is looked up. */
export type ProviderWay = {
	address: URL;
	patience: Temporal.Duration;
	now: Clock;
	lookup: Lookup;
};

export type Answer = { status: number; headers: Headers; text: string };
export type NoAnswer = Broken | { transient: 'settings' } | { unknown: 'unreadable' };

type Question = {
	method: 'GET' | 'POST';
	query?: URLSearchParams;
	headers?: Record<string, string>;
	body?: string;
};

const LONGEST_ANSWER = 64 * 1024;

/** An address of this machine or of its network, typed on a screen. */
export const LEADS_INSIDE = refuse(
	'sms-address',
	'Cette adresse mène à l’intérieur du réseau de Déclic. Si le fournisseur y est vraiment, demandez à qui héberge Déclic de le dire dans son réglage SMS_NETWORKS.'
);

/** How a way is opened, besides where it leads. */
export type WayOptions = {
	scheme?: 'https' | 'smpps';
	/** The networks that the operator says may be reached; without any, none but the world. */
	own?: AddressList | null;
};

/**
 * The way to a provider; refused in clear, unless it is on this machine, and refused inside, unless the operator
 * said so: whoever types an address here must not make this house ask its own. A refusal repeats nothing.
 */
export function openWay(
	address: string,
	patience: Temporal.Duration,
	now: Clock,
	{ scheme = 'https', own = null }: WayOptions = {}
): ProviderWay | Refusal<'sms-address'> {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (!url || !isSafe(url, scheme) || url.username || url.password || url.search || url.hash) {
		return refuse(
			'sms-address',
			`L’adresse du fournisseur de SMS doit commencer par ${scheme}://, sans compte ni mot de passe.`
		);
	}
	if (hostLeadsInside(url.hostname, own)) return LEADS_INSIDE;
	return { address: url, patience, now, lookup: lookupOutside(own) };
}

/** A line of SMPP leads to a machine, and to nothing under it. */
function isSafe({ protocol, hostname, pathname }: URL, scheme: 'https' | 'smpps'): boolean {
	if (scheme === 'smpps' && (hostname === '' || !/^\/?$/.test(pathname))) return false;
	return (
		protocol === `${scheme}:` || (protocol === `${scheme.slice(0, -1)}:` && isLoopback(hostname))
	);
}

/** The whole address of a question, always under that of the provider. */
export function addressOf(way: ProviderWay, path: string, query?: URLSearchParams): string {
	const { origin, pathname } = way.address;
	return `${origin}${pathname.replace(/\/$/, '')}${path}${query ? `?${query}` : ''}`;
}

/** Asks once. A redirection is an answer like another: the question goes to nobody else. */
export async function askProvider(
	way: ProviderWay,
	path: string,
	{ query, headers, ...question }: Question
): Promise<Answer | NoAnswer> {
	const asked = writeQuestion(addressOf(way, path, query), {
		...question,
		// Over a connection kept open that the other side has just closed, what never left would look
		// like what was cut.
		headers: { ...headers, connection: 'close' },
		redirect: 'manual',
		signal: AbortSignal.timeout(way.patience.total('milliseconds'))
	});
	if (!asked) return { transient: 'settings' };
	try {
		const answer = await sendQuestion(asked, way.lookup);
		const text = await readShort(answer).catch((error: unknown) => {
			throw asFetchFails(error, asked.signal);
		});
		return text === null
			? { unknown: 'unreadable' }
			: { status: answer.statusCode!, headers: headersOf(answer), text };
	} catch (error) {
		return readBroken(error);
	}
}

/** Null when a key of ours cannot be written in it (the end of a line copied with it). */
function writeQuestion(address: string, init: RequestInit): Request | null {
	try {
		return new Request(address, init);
	} catch {
		return null;
	}
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
	const headers = new Headers();
	for (let at = 0; at < rawHeaders.length; at += 2) {
		headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
	}
	return headers;
}

async function readShort(answer: IncomingMessage): Promise<string | null> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of answer as AsyncIterable<Uint8Array>) {
		length += chunk.length;
		if (length > LONGEST_ANSWER) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
