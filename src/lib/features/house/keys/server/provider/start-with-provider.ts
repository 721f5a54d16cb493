import { randomBytes } from 'node:crypto';
import { authorizationAddress, newOidcRequest } from '#lib/platform/auth/oidc-request.ts';
import { findDesk } from '../desk/find-desk.ts';
import type { Keys } from '../door/open-keys.ts';
import { FLOW_MINUTES, keepFlow, type ProviderFlow } from './provider-flows.ts';
import { calmly, OFF, type ProviderRefusal } from './provider-refusals.ts';
import type { KeptCookie } from '../door/sign-in-cookie.ts';

/** Where the provider sends the browser back: what the operator declares there. */
const returnAddress = (keys: Pick<Keys, 'origin'>): string => `${keys.origin}/connexion/retour`;

/** No neighbouring site under the same domain can write a cookie of that name. */
export function flowCookieName(keys: Pick<Keys, 'isSecure'>): string {
	return `${keys.isSecure ? '__Host-' : ''}declic.fournisseur`;
}

/**
 * Sends the browser to sign in at the provider. It keeps one secret for all its tabs (`browser`),
 * for ten minutes: each tab has a flow of its own, found with that secret alone.
 */
export async function startWithProvider(
	keys: Keys,
	wanted: Pick<ProviderFlow, 'back' | 'invitation'> & {
		browser: string | undefined;
		deviceToken: string | undefined;
	},
	now: Temporal.Instant
): Promise<{ address: string; cookie: KeptCookie } | ProviderRefusal> {
	const { provider } = keys;
	if (!provider) return OFF;
	const { back, invitation } = wanted;
	const isKnown = /^[\w-]{43}$/.test(wanted.browser ?? '');
	const browser = isKnown ? wanted.browser! : randomBytes(32).toString('base64url');
	const isDesk = (await findDesk(keys, wanted.deviceToken)) !== null;
	const request = newOidcRequest(returnAddress(keys));
	return calmly(provider, async () => {
		const signal = provider.patience();
		const address = await authorizationAddress(provider, request, signal, isDesk);
		await keepFlow(keys, browser, request, { back, invitation }, now);
		const cookie = { name: flowCookieName(keys), value: browser, maxAge: FLOW_MINUTES * 60 };
		return { address, cookie };
	});
}
