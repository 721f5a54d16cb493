import { refuse } from '#lib/shared/refuse.ts';
/** The OpenID Connect provider that an installation offers beside its own passwords. */
export type OidcSettings = {
	/** Exactly as the provider writes it of itself. */
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** As the button says it, « ProConnect ». */
	name: string;
	/** Null: those of ProConnect that the provider says it knows. */
	scopes: string[] | null;
	/** Levels of assurance asked for, one of which is then required; null: whatever it gives. */
	acrValues: string[] | null;
	/** The provider vouches for every address it gives, without saying so in each answer. */
	emailsAreVerified: boolean;
	/** How we show our secret; null: as the provider says it can be shown. */
	clientAuth: 'post' | 'basic' | null;
	usesPkce: boolean;
};

export type OidcSettingsRefusal = { refusal: 'oidc'; message: string };

const REQUIRED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const CONTROL = /\p{Cc}/u;
/** A scope, or a level of assurance (RFC 6749, section 3.3). */
const TOKENS = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;

/**
 * Reads whether this installation offers to sign in through a provider: nothing set, it does not
 * (null). A refusal never repeats a value: one of them is a secret.
 */
export function readOidcSettings(
	env: NodeJS.ProcessEnv
): OidcSettings | null | OidcSettingsRefusal {
	const isAsked = Object.entries(env).some(([name, value]) => name.startsWith('OIDC_') && value);
	if (!isAsked) return null;
	const missing = REQUIRED.filter((name) => !env[name]?.trim());
	if (missing.length > 0) {
		return refused(
			`Il manque ${missing.join(', ')} : la connexion par un fournisseur demande ${REQUIRED.join(', ')}. Pour vous en passer, retirez tous les réglages OIDC_.`
		);
	}
	const [issuer, clientId, clientSecret, name] = REQUIRED.map((one) => env[one]!.trim());
	if (!isProviderAddress(issuer!)) {
		return refused(
			'OIDC_ISSUER doit être l’adresse en https que donne le fournisseur, par exemple https://fournisseur.exemple.fr/api/v2.'
		);
	}
	if (CONTROL.test(clientId! + clientSecret! + name!) || name!.length > 40) {
		return refused(
			'OIDC_CLIENT_ID, OIDC_CLIENT_SECRET et OIDC_NAME tiennent chacun sur une ligne ; OIDC_NAME fait 40 caractères au plus.'
		);
	}
	const scopes = readTokens(env.OIDC_SCOPES);
	const acrValues = readTokens(env.OIDC_ACR_VALUES);
	if (scopes === 'malformed' || (scopes && !scopes.includes('openid'))) {
		return refused(
			'OIDC_SCOPES doit être une liste de mots séparés par une espace, dont openid, par exemple OIDC_SCOPES="openid email".'
		);
	}
	if (acrValues === 'malformed') {
		return refused(
			'OIDC_ACR_VALUES doit être une liste de niveaux séparés par une espace, par exemple OIDC_ACR_VALUES="eidas1".'
		);
	}
	const emails = readFlag(env.OIDC_EMAILS_ARE_VERIFIED, false);
	const pkce = readFlag(env.OIDC_PKCE, true);
	if (emails === null) return refused('OIDC_EMAILS_ARE_VERIFIED vaut 1 (oui) ou 0 (non).');
	if (pkce === null) return refused('OIDC_PKCE vaut 1 (oui) ou 0 (non).');
	const clientAuth = env.OIDC_CLIENT_AUTH?.trim() || null;
	if (clientAuth !== null && clientAuth !== 'post' && clientAuth !== 'basic') {
		return refused('OIDC_CLIENT_AUTH vaut post ou basic.');
	}
	return {
		issuer: issuer!,
		clientId: clientId!,
		clientSecret: clientSecret!,
		name: name!,
		scopes,
		acrValues,
		emailsAreVerified: emails,
		clientAuth,
		usesPkce: pkce
	};
}

/** An address a secret may be sent to: encrypted, or on this very machine. */
export function isProviderAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password, search, hash } = new URL(text);
	if (username || password || search || hash) return false;
	return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

function readTokens(text: string | undefined): string[] | null | 'malformed' {
	const trimmed = text?.trim();
	if (!trimmed) return null;
	return TOKENS.test(trimmed) ? trimmed.split(' ') : 'malformed';
}

function readFlag(text: string | undefined, unset: boolean): boolean | null {
	const trimmed = text?.trim();
	if (!trimmed) return unset;
	return trimmed === '1' ? true : trimmed === '0' ? false : null;
}

function refused(message: string): OidcSettingsRefusal {
	return refuse('oidc', message);
}
