import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import { openLinkToken } from '#lib/platform/links/link-token.ts';
import type { World } from '#lib/platform/world.ts';

/** What a route knows of whoever holds the link of a place or of a walk: no account, no centre. */
export type PlaceLinkHolder = { world: World; post?: Post };

/**
 * One transaction for whoever holds a link, about that link alone: she adds, and changes nothing that is there
 * (migration 0106). Null, and no word to the database, when the token is not one of ours or its time is over.
 */
export async function asPlaceLink<Result>(
	{ world, post }: PlaceLinkHolder,
	token: string,
	work: (db: Db) => Promise<Result>
): Promise<Result | null> {
	const at = world.now();
	const subject = openLinkToken(world.secrets.places, 'place-link', token, at);
	if (!subject) return null;
	return asActing(
		world.database,
		{ staffId: null, role: 'place-link', centres: [], at, subject, post },
		work
	);
}
