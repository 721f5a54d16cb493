import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Clock } from '../../clock.ts';
import { isLoopback } from '../../loopback.ts';
import { type Broken, readBroken } from './broken-connection.ts';

/** Where a provider is asked, how long one waits for it, and what time it is. */
export type ProviderWay = { address: URL; patience: Temporal.Duration; now: Clock };

export type Answer = { status: number; headers: Headers; text: string };
export type NoAnswer = Broken | { transient: 'settings' } | { unknown: 'unreadable' };

type Question = {
	method: 'GET' | 'POST';
	query?: URLSearchParams;
	headers?: Record<string, string>;
	body?: string;
};

const LONGEST_ANSWER = 64 * 1024;

/** The way to a provider; refused in clear, unless it is on this machine. A refusal repeats nothing. */
export function openWay(
	address: string,
	patience: Temporal.Duration,
	now: Clock,
	scheme: 'https' | 'smpps' = 'https'
): ProviderWay | Refusal<'sms-address'> {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (!url || !isSafe(url, scheme) || url.username || url.password || url.search || url.hash) {
		return refuse(
			'sms-address',
			`L’adresse du fournisseur de SMS doit commencer par ${scheme}://, sans compte ni mot de passe.`
		);
	}
	return { address: url, patience, now };
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
		const answer = await fetch(asked);
		const text = await readShort(answer);
		return text === null
			? { unknown: 'unreadable' }
			: { status: answer.status, headers: answer.headers, text };
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

async function readShort({ body }: Response): Promise<string | null> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > LONGEST_ANSWER) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
