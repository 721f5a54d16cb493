import type { ServerResponse } from 'node:http';
import { FRAMED_PATH } from '#lib/shared/framed-path.ts';

const A_YEAR_S = 31_536_000;

// What every answer says, pages, files and refusals alike. The pages add their own policy for
// scripts and styles (vite.config.ts), which takes the place of this one.
const ALWAYS: Readonly<Record<string, string>> = {
	'content-security-policy':
		"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'origin-agent-cluster': '?1',
	'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'x-permitted-cross-domain-policies': 'none'
};

/** Puts on an answer what protects whoever reads it; `origin` says whether https is for good. */
export function protect(
	response: ServerResponse,
	origin: string,
	requestId: string,
	url = ''
): void {
	for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
	// The policy of that page says who may show it; this older word knows only « nobody » and « ourselves ».
	if (url.split('?')[0] === FRAMED_PATH) response.removeHeader('x-frame-options');
	if (origin.startsWith('https:')) {
		response.setHeader('strict-transport-security', `max-age=${A_YEAR_S}`);
	}
	response.setHeader('x-request-id', requestId);
}
