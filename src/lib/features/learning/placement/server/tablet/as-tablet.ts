import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import { linkOfCode, readTabletCode } from './tablet-code.ts';

/** What a route knows of a tablet: a code, and the form being posted if any. */
export type Tablet = { world: World; post?: Post };

/**
 * One transaction for a lent tablet, about its conversation alone: row-level security shows nothing
 * else (migration 0020). Null when the code opens nothing: unknown, over, or given back.
 */
export async function asTablet<Result>(
	{ world, post }: Tablet,
	typed: string | undefined,
	work: (db: Db, lent: { placementId: string; centre: string }) => Promise<Result>
): Promise<Result | null> {
	const code = readTabletCode(typed);
	if (!code) return null;
	const subject = linkOfCode(world.secrets.tablets, code);
	const at = world.now();
	return asActing(
		world.database,
		{ staffId: null, role: 'tablet', centres: [], at, subject, post },
		async (db) => {
			const lent = await readLent(db);
			return lent && work(db, lent);
		}
	);
}

async function readLent(db: Db): Promise<{ placementId: string; centre: string } | null> {
	const link = await db
		.selectFrom('tablet_links as l')
		.innerJoin('centres as c', 'c.id', 'l.centre_id')
		.leftJoin('tablet_link_closings as x', 'x.link_id', 'l.id')
		.where('x.link_id', 'is', null)
		.select(['l.placement_id', 'l.expires_at', 'c.name as centre'])
		.executeTakeFirst();
	if (!link || Temporal.Instant.compare(link.expires_at, db.acting.at) <= 0) return null;
	return { placementId: link.placement_id, centre: link.centre };
}
