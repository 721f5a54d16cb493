import type { Settings } from '#lib/platform/settings.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export type PublicAddress = { protocol: string; host: string } | { goTo: string };

/**
 * The address a request was made to. `ORIGIN`, when the operator said it, is the only one: behind
 * a TLS proxy the plain request we receive is still https for the visitor. Unsaid, the three
 * names of this machine are taken as they come, and any other name is sent to the default.
 */
export function publicAddress(
	settings: Pick<Settings, 'origin' | 'originIsExplicit' | 'port'>,
	hostHeader: string | undefined
): PublicAddress {
	const origin = new URL(settings.origin);
	const own = { protocol: origin.protocol.slice(0, -1), host: origin.host };
	if (settings.originIsExplicit || !hostHeader) return own;
	const asked = URL.canParse(`http://${hostHeader}`) ? new URL(`http://${hostHeader}`) : null;
	const isLoopback =
		asked && LOOPBACK.has(asked.hostname) && Number(asked.port || 80) === settings.port;
	return isLoopback ? { protocol: 'http', host: asked.host } : { goTo: settings.origin };
}
