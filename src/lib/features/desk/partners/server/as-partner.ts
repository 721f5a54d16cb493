import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import { openLinkToken } from '#lib/platform/links/link-token.ts';

/** What a route knows of a visitor who holds a link: no account, no centre. */
export type LinkHolder = { world: World; post?: Post };

/**
 * One transaction for whoever holds a link, about that link alone: row-level security shows nothing
 * else (migration 0015). Null, and no word to the database, when the token is not one of ours.
 */
export async function asPartner<Result>(
	{ world, post }: LinkHolder,
	token: string,
	work: (db: Db) => Promise<Result>
): Promise<Result | null> {
	const at = world.now();
	const subject = openLinkToken(world.secrets.partnerLinks, 'partner-link', token, at);
	if (!subject) return null;
	return asActing(
		world.database,
		{ staffId: null, role: 'partner', centres: [], at, subject, post },
		work
	);
}
