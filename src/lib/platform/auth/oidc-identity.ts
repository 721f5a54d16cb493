import { type JWTPayload, jwtVerify } from 'jose';
import { OidcFailure } from './oidc-failure.ts';
import { askProvider, readJson } from './oidc-fetch.ts';
import type { OidcProvider } from './oidc-provider.ts';
import type { OidcRequest } from './oidc-request.ts';
import { CLOCK_SECONDS, exchangeCode, SIGNATURES, verifyIdToken } from './oidc-tokens.ts';

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
 * one is refused before the code is shown to anybody (RFC 9207). Throws `OidcFailure`.
 */
export async function readIdentity(
	provider: OidcProvider,
	request: OidcRequest,
	answer: { code: string; iss: string | null },
	signal: AbortSignal,
	now: Temporal.Instant
): Promise<OidcIdentity> {
	const { settings } = provider;
	const { said } = await provider.describe(signal);
	const isAnonymous = answer.iss === null && !said.authorization_response_iss_parameter_supported;
	if (!isAnonymous && answer.iss !== settings.issuer) throw new OidcFailure('issuer');
	const tokens = await exchangeCode(provider, request, answer.code, signal);
	const token = await verifyIdToken(provider, request, tokens.id_token, signal, now);
	const about = await readUserinfo(provider, tokens.access_token, signal, now);
	// The same person, or it is somebody else's answer (OpenID Connect Core, section 5.3.2).
	if (about && about.sub !== token.sub) throw new OidcFailure('subject');
	// One source for the address and for what is said of it: never one's word on the other's.
	const claims = about?.email === undefined ? token : about;
	return {
		subject: token.sub,
		email: textOf(claims.email),
		emailIsVerified:
			claims.email_verified === true ||
			(claims.email_verified === undefined && settings.emailsAreVerified),
		name: nameIn(about ?? token)
	};
}

/** What the provider says of her: plain, or signed as ProConnect does; null when it has no such door. */
async function readUserinfo(
	provider: OidcProvider,
	accessToken: string,
	signal: AbortSignal,
	now: Temporal.Instant
): Promise<JWTPayload | null> {
	const { said, keys } = await provider.describe(signal);
	if (!said.userinfo_endpoint) return null;
	const headers = {
		accept: 'application/json, application/jwt',
		authorization: `Bearer ${accessToken}`
	};
	const answer = await askProvider(said.userinfo_endpoint, signal, { headers });
	if (answer.status >= 500) throw new OidcFailure('unreachable');
	if (answer.status !== 200) throw new OidcFailure('userinfo');
	if (answer.type === 'application/jwt') {
		const { payload } = await jwtVerify(answer.text.trim(), keys, {
			issuer: provider.settings.issuer,
			audience: provider.settings.clientId,
			algorithms: SIGNATURES,
			clockTolerance: CLOCK_SECONDS,
			currentDate: new Date(now.epochMilliseconds)
		}).catch((error: unknown) => {
			throw error instanceof OidcFailure ? error : new OidcFailure('userinfo');
		});
		return payload;
	}
	const about = answer.type === 'application/json' ? readJson(answer) : null;
	if (!about || typeof about !== 'object' || Array.isArray(about))
		throw new OidcFailure('userinfo');
	return about as JWTPayload;
}

/** ProConnect says the first name and the name in use; others, the family name or the whole. */
function nameIn(claims: JWTPayload): string | null {
	const first = textOf(claims.given_name);
	const last = textOf(claims.usual_name) ?? textOf(claims.family_name);
	return first && last ? `${first} ${last}` : textOf(claims.name);
}

function textOf(claim: unknown): string | null {
	return typeof claim === 'string' && claim.trim() ? claim.trim() : null;
}
