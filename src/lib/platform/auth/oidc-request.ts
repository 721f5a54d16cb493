import {
	buildAuthorizationUrl,
	calculatePKCECodeChallenge,
	randomNonce,
	randomPKCECodeVerifier,
	randomState
} from 'openid-client';
import type { OidcProvider } from './oidc-provider.ts';

/** What is asked of a provider once, and checked in what comes back. */
export type OidcRequest = {
	/** Where it sends the browser back; it must know the address beforehand. */
	redirectUri: string;
	/** Names this request in the answer. */
	state: string;
	/** Bound into the identity token: it was made for this request. */
	nonce: string;
	/** Shown with the code: whoever else got hold of it cannot use it (RFC 7636). */
	verifier: string;
};

/** Draws a request: 43 characters each, as ProConnect wants at least 32. */
export function newOidcRequest(redirectUri: string): OidcRequest {
	return {
		redirectUri,
		state: randomState(),
		nonce: randomNonce(),
		verifier: randomPKCECodeVerifier()
	};
}

/** Where the browser goes to sign in at the provider. Throws `OidcFailure` when it is away. */
export async function authorizationAddress(
	provider: OidcProvider,
	{ redirectUri, state, nonce, verifier }: OidcRequest,
	signal: AbortSignal,
	/** At a shared computer: whoever used it before may still be signed in there. */
	asksAgain = false
): Promise<string> {
	const { acrValues, scopes, usesPkce } = provider.settings;
	const client = await provider.reach(signal);
	const address = buildAuthorizationUrl(client, {
		redirect_uri: redirectUri,
		scope: (scopes ?? scopesAmong(client.serverMetadata().scopes_supported)).join(' '),
		state,
		nonce,
		...(asksAgain && { prompt: 'login' }),
		...(acrValues && { acr_values: acrValues.join(' ') }),
		...(usesPkce && {
			code_challenge: await calculatePKCECodeChallenge(verifier),
			code_challenge_method: 'S256'
		})
	});
	return address.href;
}

/**
 * An address and a name. ProConnect names them one by one; a provider that knows them only as a
 * `profile` is asked for that, and one that says nothing gets what every provider must know.
 */
function scopesAmong(known: string[] = []): string[] {
	const names = ['given_name', 'usual_name'].filter((scope) => known.includes(scope));
	if (names.length === 0 && known.includes('profile')) names.push('profile');
	return ['openid', 'email', ...names];
}
