import type { Keys } from '../door/open-keys.ts';
import { type KeptCookie, openToken, signInCookieName } from '../door/sign-in-cookie.ts';

/** Ends the sign-in of a cookie, and takes the cookie away. */
export async function signOut(keys: Keys, cookie: string | undefined): Promise<KeptCookie> {
	const token = openToken(keys, cookie);
	if (token) await keys.database.deleteFrom('key_sign_ins').where('token', '=', token).execute();
	return { name: signInCookieName(keys), value: '', maxAge: 0 };
}
