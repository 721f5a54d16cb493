import { OidcFailure } from './oidc-failure.ts';

/** Milliseconds a provider has to answer: somebody is waiting in front of the screen. */
export const PROVIDER_MS = 5_000;
const LONGEST_ANSWER = 256 * 1024;

export type ProviderAnswer = { status: number; type: string; text: string };

/**
 * Asks the provider. No redirection is followed: the secret and the code go where the description
 * says. Throws `OidcFailure` `unreachable` when it is silent, refuses, or answers without end.
 */
export async function askProvider(
	address: string,
	signal: AbortSignal,
	init: RequestInit = {}
): Promise<ProviderAnswer> {
	try {
		const response = await fetch(address, { ...init, redirect: 'manual', signal });
		const [type = ''] = (response.headers.get('content-type') ?? '').toLowerCase().split(';');
		return { status: response.status, type: type.trim(), text: await readShort(response) };
	} catch {
		throw new OidcFailure('unreachable');
	}
}

/** The JSON of an answer, or null when it is not. */
export function readJson(answer: ProviderAnswer): unknown {
	try {
		return JSON.parse(answer.text);
	} catch {
		return null;
	}
}

async function readShort(response: Response): Promise<string> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		length += chunk.length;
		if (length > LONGEST_ANSWER) throw new Error('too long');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
