import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import * as v from 'valibot';
import { OidcFailure } from './oidc-failure.ts';
import { askProvider, PROVIDER_MS, readJson } from './oidc-fetch.ts';
import { isProviderAddress, type OidcSettings } from './oidc-settings.ts';

/** How long what a provider says of itself is believed. */
const DESCRIPTION_MS = 3_600_000;

const Address = v.pipe(v.string(), v.check(isProviderAddress));
const Words = v.array(v.string());

/** What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as we read it. */
const Description = v.object({
	issuer: v.string(),
	// It may carry a question mark of its own: it is only where the browser goes.
	authorization_endpoint: v.pipe(
		v.string(),
		v.check((text) => isProviderAddress(text.split('?')[0]!))
	),
	token_endpoint: Address,
	jwks_uri: Address,
	userinfo_endpoint: v.optional(Address),
	scopes_supported: v.optional(Words),
	token_endpoint_auth_methods_supported: v.optional(Words),
	authorization_response_iss_parameter_supported: v.optional(v.boolean(), false)
});
export type ProviderDescription = v.InferOutput<typeof Description>;

/** A provider: its settings, and once it has been asked, its description and its keys. */
export type OidcProvider = {
	settings: OidcSettings;
	/** Ends when the provider should have answered. */
	patience(): AbortSignal;
	/** Asks the provider who it is, at most once an hour; throws `OidcFailure`. */
	describe(signal: AbortSignal): Promise<{ said: ProviderDescription; keys: JWTVerifyGetKey }>;
};

/** Opens a provider without asking it anything: the application starts though it be away. */
export function openOidcProvider(settings: OidcSettings, patienceMs = PROVIDER_MS): OidcProvider {
	let known: { said: ProviderDescription; keys: JWTVerifyGetKey; until: number } | null = null;
	return {
		settings,
		patience: () => AbortSignal.timeout(patienceMs),
		async describe(signal) {
			if (known && performance.now() < known.until) return known;
			const said = await readDescription(settings.issuer, signal);
			const keys = known?.said.jwks_uri === said.jwks_uri ? known.keys : keysAt(said.jwks_uri);
			known = { said, keys, until: performance.now() + DESCRIPTION_MS };
			return known;
		}
	};
}

async function readDescription(issuer: string, signal: AbortSignal): Promise<ProviderDescription> {
	const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
	const answer = await askProvider(address, signal);
	if (answer.status >= 500) throw new OidcFailure('unreachable');
	const said = v.safeParse(Description, answer.status === 200 ? readJson(answer) : null);
	if (!said.success) throw new OidcFailure('description');
	// Another provider's description would send the code to it (section 4.3).
	if (said.output.issuer !== issuer) throw new OidcFailure('issuer');
	return said.output;
}

/**
 * The provider's keys, asked again as soon as a signature names one that is not known: it may turn
 * them at any time. Only its own token endpoint can make us ask.
 */
function keysAt(address: string): JWTVerifyGetKey {
	return createRemoteJWKSet(new URL(address), {
		timeoutDuration: PROVIDER_MS,
		cooldownDuration: 0,
		[customFetch]: async (url, { signal }) => {
			const answer = await askProvider(url, signal ?? AbortSignal.timeout(PROVIDER_MS));
			return new Response(answer.text, { status: answer.status });
		}
	});
}
