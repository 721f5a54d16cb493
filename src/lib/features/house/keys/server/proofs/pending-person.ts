import { instant } from '#lib/platform/database/instant.ts';
import { parseCookies } from 'better-auth/cookies';
import type { Keys } from '../door/open-keys.ts';
import { openToken } from '../door/sign-in-cookie.ts';

/** Whose password was right and whose second proof is awaited, by better-auth's own cookie. */
export async function findPendingPerson(
	keys: Keys,
	headers: Headers,
	now: Temporal.Instant
): Promise<string | null> {
	const name = `${keys.isSecure ? '__Secure-' : ''}declic.two_factor`;
	const identifier = openToken(keys, parseCookies(headers.get('cookie') ?? '').get(name));
	if (!identifier) return null;
	const row = await keys.database
		.selectFrom('key_verifications')
		.where('identifier', '=', identifier)
		.where('expires_at', '>', instant(now))
		.select('value')
		.executeTakeFirst();
	return row?.value ?? null;
}
