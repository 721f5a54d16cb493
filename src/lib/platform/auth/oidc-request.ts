import { createHash, randomBytes } from 'node:crypto';
import type { OidcProvider, ProviderDescription } from './oidc-provider.ts';
import type { OidcSettings } from './oidc-settings.ts';

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
	const draw = () => randomBytes(32).toString('base64url');
	return { redirectUri, state: draw(), nonce: draw(), verifier: draw() };
}

/** Where the browser goes to sign in at the provider. Throws `OidcFailure` when it is away. */
export async function authorizationAddress(
	provider: OidcProvider,
	request: OidcRequest,
	signal: AbortSignal,
	/** At a shared computer: whoever used it before may still be signed in there. */
	asksAgain = false
): Promise<string> {
	const { settings } = provider;
	const { said } = await provider.describe(signal);
	const address = new URL(said.authorization_endpoint);
	const asked = {
		response_type: 'code',
		client_id: settings.clientId,
		redirect_uri: request.redirectUri,
		scope: scopesFor(settings, said).join(' '),
		state: request.state,
		nonce: request.nonce,
		...(asksAgain && { prompt: 'login' }),
		...(settings.acrValues && { acr_values: settings.acrValues.join(' ') }),
		...(settings.usesPkce && {
			code_challenge: createHash('sha256').update(request.verifier).digest('base64url'),
			code_challenge_method: 'S256'
		})
	};
	for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
	return address.toString();
}

/**
 * An address and a name. ProConnect names them one by one; a provider that knows them only as a
 * `profile` is asked for that, and one that says nothing gets what every provider must know.
 */
function scopesFor({ scopes }: OidcSettings, said: ProviderDescription): string[] {
	if (scopes) return scopes;
	const known = new Set(said.scopes_supported);
	const names = ['given_name', 'usual_name'].filter((scope) => known.has(scope));
	if (names.length === 0 && known.has('profile')) names.push('profile');
	return ['openid', 'email', ...names];
}
