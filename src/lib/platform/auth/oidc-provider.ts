import {
	allowInsecureRequests,
	ClientSecretBasic,
	ClientSecretPost,
	clockSkew,
	clockTolerance,
	Configuration,
	customFetch,
	discovery,
	enableNonRepudiationChecks
} from 'openid-client';
import * as v from 'valibot';
import { OidcFailure, orFailure } from './oidc-failure.ts';
import { askUntil, PROVIDER_MS } from './oidc-fetch.ts';
import { isProviderAddress, type OidcSettings } from './oidc-settings.ts';

/** How long what a provider says of itself is believed. */
const DESCRIPTION_MS = 3_600_000;
/** Seconds by which two clocks may differ. */
const CLOCK_SECONDS = 60;
/** Signatures that only the provider can make: never `none`, never our own shared secret. */
const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const SIGNED = {
	id_token_signing_alg_values_supported: SIGNATURES,
	userinfo_signing_alg_values_supported: SIGNATURES
};

const Address = v.pipe(v.string(), v.check(isProviderAddress));
const Words = v.array(v.string());

/** What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is used. */
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
	token_endpoint_auth_methods_supported: v.optional(Words, ['client_secret_basic']),
	authorization_response_iss_parameter_supported: v.optional(v.boolean())
});
type Description = v.InferOutput<typeof Description>;

export type OidcProvider = {
	settings: OidcSettings;
	/** Ends when the provider should have answered. */
	patience(): AbortSignal;
	/** Asks the provider who it is, at most once an hour, and reaches it; throws `OidcFailure`. */
	reach(signal: AbortSignal, now?: Temporal.Instant): Promise<Configuration>;
};

/** Opens a provider without asking it anything: the application starts though it be away. */
export function openOidcProvider(settings: OidcSettings, patienceMs = PROVIDER_MS): OidcProvider {
	let known: { said: Description; until: number } | null = null;
	return {
		settings,
		patience: () => AbortSignal.timeout(patienceMs),
		async reach(signal, now) {
			if (!known || performance.now() >= known.until) {
				const said = await orFailure(readDescription(settings, signal), 'description');
				known = { said, until: performance.now() + DESCRIPTION_MS };
			}
			return clientOf(settings, known.said, signal, now);
		}
	};
}

async function readDescription(
	{ issuer, clientId }: OidcSettings,
	signal: AbortSignal
): Promise<Description> {
	const client = await discovery(new URL(issuer), clientId, undefined, undefined, {
		execute: [allowInsecureRequests],
		[customFetch]: askUntil(signal)
	});
	const said = v.parse(Description, client.serverMetadata());
	// To the letter: the library forgives a final slash, and this name is kept with each account.
	if (said.issuer !== issuer) throw new OidcFailure('issuer');
	return said;
}

/**
 * A client for one sign-in: it asks the provider's keys anew, which may turn at any time; one that
 * lasted would ask again for an unknown one only after a minute.
 */
function clientOf(
	{ clientId, clientSecret, clientAuth }: OidcSettings,
	said: Description,
	signal: AbortSignal,
	now?: Temporal.Instant
): Configuration {
	const inBody = said.token_endpoint_auth_methods_supported.includes('client_secret_post');
	const isPost = clientAuth ? clientAuth === 'post' : inBody;
	const clocks = {
		[clockSkew]: now ? Math.round((now.epochMilliseconds - Date.now()) / 1000) : 0,
		[clockTolerance]: CLOCK_SECONDS
	};
	const client = new Configuration(
		{ ...said, ...SIGNED },
		clientId,
		clocks,
		isPost ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret)
	);
	client[customFetch] = askUntil(signal);
	enableNonRepudiationChecks(client);
	// In http on this very machine alone: each address has been read (`isProviderAddress`).
	allowInsecureRequests(client);
	return client;
}
