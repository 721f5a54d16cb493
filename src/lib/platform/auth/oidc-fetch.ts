import type { CustomFetch } from 'openid-client';
import { OidcFailure } from './oidc-failure.ts';

/** Milliseconds a provider has to answer: somebody is waiting in front of the screen. */
export const PROVIDER_MS = 5_000;
const LONGEST_ANSWER = 256 * 1024;

/**
 * How openid-client asks a provider: with one patience for a whole sign-in, where its own is for
 * each request. Throws `OidcFailure` `unreachable` when the provider is silent, fails, or answers
 * without end.
 */
export function askUntil(signal: AbortSignal): CustomFetch {
	return async (address, init) => {
		const sent = { ...init, body: init.body as BodyInit | null, signal };
		const answer = await askShort(address, sent).catch(() => null);
		if (!answer || answer.status >= 500) throw new OidcFailure('unreachable');
		// Used already, too old, or not ours: the provider says no more than « 4xx ».
		if (init.method === 'POST' && answer.status !== 200) throw new OidcFailure('code');
		return answer;
	};
}

async function askShort(address: string, init: RequestInit): Promise<Response> {
	const { body, status, headers } = await fetch(address, init);
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > LONGEST_ANSWER) throw new Error('too long');
		chunks.push(chunk);
	}
	return new Response(Buffer.concat(chunks).toString('utf8') || null, { status, headers });
}
