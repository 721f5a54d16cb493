import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { Lookup } from '../../inside-addresses.ts';

/**
 * Sends a question once, on a connection of its own, to an address that `lookup` lets through: `fetch` asks
 * for the addresses of a name by itself, and nobody may look at them in between. Throws as it does.
 */
export async function sendQuestion(asked: Request, lookup: Lookup): Promise<http.IncomingMessage> {
	const { url, method, headers, signal } = asked;
	const body = Buffer.from(await asked.arrayBuffer());
	const { request } = url.startsWith('https:') ? https : http;
	const sent = request(url, {
		method,
		headers: {
			accept: '*/*',
			...Object.fromEntries(headers),
			...(body.length > 0 && { 'content-length': body.length })
		},
		agent: false,
		lookup: lookup as never,
		signal
	});
	sent.end(body);
	try {
		const [answer] = (await once(sent, 'response')) as [http.IncomingMessage];
		return answer;
	} catch (error) {
		throw asFetchFails(error, signal);
	}
}

/** What `fetch` would have thrown: a silence by its name, anything else under what it was caused by. */
export function asFetchFails(error: unknown, signal: AbortSignal): unknown {
	return signal.aborted ? signal.reason : new TypeError('no answer', { cause: error });
}
