import { parseSetCookieHeader } from 'better-auth/cookies';
import { COOKIE_SECONDS, type KeptCookie } from './sign-in-cookie.ts';

/** The cookies of an answer of better-auth; one it takes away has no value and no age. */
export function cookiesOf(headers: Headers): KeptCookie[] {
	return headers.getSetCookie().flatMap((line) =>
		[...parseSetCookieHeader(line)].map(([name, attributes]) => ({
			name,
			value: attributes['max-age'] === 0 ? '' : attributes.value,
			maxAge: ageOf(name, attributes['max-age'] ?? 0)
		}))
	);
}

/** Its own sign-in lasts as long as ours in the browser. */
function ageOf(name: string, age: number): number {
	return age > 0 && name.endsWith('declic.session_token') ? COOKIE_SECONDS : age;
}
