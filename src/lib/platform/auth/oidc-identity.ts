import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import { OidcFailure, orFailure } from './oidc-failure.ts';
import type { OidcProvider } from './oidc-provider.ts';
import type { OidcRequest } from './oidc-request.ts';

/** Whom the provider says it is, once everything it said has been checked. */
export type OidcIdentity = {
	/** Hers at this provider for good; her address may change. */
	subject: string;
	email: string | null;
	/** The provider checked that the address is hers, or vouches for all its addresses. */
	emailIsVerified: boolean;
	name: string | null;
};

/**
 * Reads who came back with `code`. `iss` is the provider the browser says it comes from: another
 * one is refused before the code is shown to anybody (RFC 9207). The tokens are read and forgotten,
 * never kept. Throws `OidcFailure`.
 */
export async function readIdentity(
	provider: OidcProvider,
	request: OidcRequest,
	{ code, iss }: { code: string; iss: string | null },
	signal: AbortSignal,
	now: Temporal.Instant
): Promise<OidcIdentity> {
	const { acrValues, clientId, emailsAreVerified, usesPkce } = provider.settings;
	const client = await provider.reach(signal, now);
	// Without its state, which has served: the flow was found by it.
	const end = new URL(request.redirectUri);
	end.search = new URLSearchParams({ code, ...(iss !== null && { iss }) }).toString();
	const checks = {
		expectedNonce: request.nonce,
		...(usesPkce && { pkceCodeVerifier: request.verifier })
	};
	const grant = authorizationCodeGrant(client, end, checks);
	const tokens = await orFailure(grant, 'id-token', 'token-answer');
	const token = tokens.claims()!;
	const { sub } = token;
	// The library reads it only in a token made for several.
	if (token.azp !== undefined && token.azp !== clientId) throw new OidcFailure('id-token');
	if (acrValues && !acrValues.includes(String(token.acr))) throw new OidcFailure('acr');
	if (!sub || sub.length > 255) throw new OidcFailure('subject');
	// The same person, or it is somebody else's answer (OpenID Connect Core, section 5.3.2).
	const about = client.serverMetadata().userinfo_endpoint
		? await orFailure(fetchUserInfo(client, tokens.access_token, sub), 'userinfo')
		: null;
	// One source for the address and for what is said of it: never one's word on the other's.
	const claims: Claims = about?.email === undefined ? token : about;
	return {
		subject: sub,
		email: textOf(claims.email),
		emailIsVerified:
			claims.email_verified === true || (claims.email_verified === undefined && emailsAreVerified),
		name: nameIn(about ?? token)
	};
}

type Claims = Record<string, unknown>;

/** ProConnect says the first name and the name in use; others, the family name or the whole. */
function nameIn(claims: Claims): string | null {
	const first = textOf(claims.given_name);
	const last = textOf(claims.usual_name) ?? textOf(claims.family_name);
	return first && last ? `${first} ${last}` : textOf(claims.name);
}

function textOf(claim: unknown): string | null {
	return typeof claim === 'string' && claim.trim() ? claim.trim() : null;
}
