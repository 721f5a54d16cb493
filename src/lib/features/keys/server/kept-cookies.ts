import { parseSetCookieHeader } from 'better-auth/cookies';
import type { KeptCookie } from './sign-in-cookie.ts';

/** The cookies of an answer of better-auth; one it takes away has no value and no age. */
export function cookiesOf(headers: Headers): KeptCookie[] {
	return headers.getSetCookie().flatMap((line) =>
		[...parseSetCookieHeader(line)].map(([name, attributes]) => ({
			name,
			value: attributes['max-age'] === 0 ? '' : attributes.value,
			maxAge: attributes['max-age'] ?? 0
		}))
	);
}
