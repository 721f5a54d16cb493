import { type JWTPayload, jwtVerify } from 'jose';
import * as v from 'valibot';
import { OidcFailure } from './oidc-failure.ts';
import { askProvider, readJson } from './oidc-fetch.ts';
import type { OidcProvider } from './oidc-provider.ts';
import type { OidcRequest } from './oidc-request.ts';

/** Signatures that only the provider can make: never `none`, never our own shared secret. */
export const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds by which two clocks may differ. */
export const CLOCK_SECONDS = 60;

const Tokens = v.object({ id_token: v.string(), access_token: v.string() });

/** Exchanges a code for its two tokens; they are read and forgotten, never kept. */
export async function exchangeCode(
	provider: OidcProvider,
	request: OidcRequest,
	code: string,
	signal: AbortSignal
): Promise<v.InferOutput<typeof Tokens>> {
	const { clientId, clientSecret, usesPkce } = provider.settings;
	const { said } = await provider.describe(signal);
	const body = new URLSearchParams({
		grant_type: 'authorization_code',
		code,
		redirect_uri: request.redirectUri,
		...(usesPkce && { code_verifier: request.verifier })
	});
	const headers: Record<string, string> = { accept: 'application/json' };
	if (showsInBody(provider, said.token_endpoint_auth_methods_supported)) {
		body.set('client_id', clientId);
		body.set('client_secret', clientSecret);
	} else {
		// Each half is encoded as in a form first (RFC 6749, section 2.3.1).
		const pair = [clientId, clientSecret].map((half) => new URLSearchParams([['', half]]));
		const basic = pair.map((half) => half.toString().slice(1)).join(':');
		headers.authorization = `Basic ${Buffer.from(basic).toString('base64')}`;
	}
	const sent = { method: 'POST', headers, body };
	const answer = await askProvider(said.token_endpoint, signal, sent);
	if (answer.status >= 500) throw new OidcFailure('unreachable');
	// Used already, too old, or not ours: the provider says no more than « 4xx ».
	if (answer.status !== 200) throw new OidcFailure('code');
	const tokens = v.safeParse(Tokens, readJson(answer));
	if (!tokens.success) throw new OidcFailure('token-answer');
	return tokens.output;
}

function showsInBody({ settings }: OidcProvider, methods = ['client_secret_basic']): boolean {
	if (settings.clientAuth) return settings.clientAuth === 'post';
	return methods.includes('client_secret_post');
}

/**
 * Believes an identity token only if the provider signed it, for us, for this request, and lately
 * (OpenID Connect Core 1.0, section 3.1.3.7).
 */
export async function verifyIdToken(
	provider: OidcProvider,
	request: OidcRequest,
	idToken: string,
	signal: AbortSignal,
	now: Temporal.Instant
): Promise<JWTPayload & { sub: string }> {
	const { clientId, acrValues, issuer } = provider.settings;
	const { keys } = await provider.describe(signal);
	const { payload } = await jwtVerify(idToken, keys, {
		issuer,
		audience: clientId,
		algorithms: SIGNATURES,
		requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
		clockTolerance: CLOCK_SECONDS,
		currentDate: new Date(now.epochMilliseconds)
	}).catch((error: unknown) => {
		throw error instanceof OidcFailure ? error : new OidcFailure('id-token');
	});
	if (payload.nonce !== request.nonce) throw new OidcFailure('nonce');
	const isShared = Array.isArray(payload.aud) && payload.aud.length > 1;
	if ((isShared || payload.azp !== undefined) && payload.azp !== clientId) {
		throw new OidcFailure('id-token');
	}
	if (acrValues && !acrValues.includes(String(payload.acr))) throw new OidcFailure('acr');
	const { sub } = payload;
	if (!sub || sub.length > 255) throw new OidcFailure('subject');
	return { ...payload, sub };
}
