import { sql } from 'kysely';
import type { Db } from './acting.ts';
import type { Post } from './handled-post.ts';

/** A day lost, a night, and the morning after: nobody sends yesterday's form again later. */
const KEPT_HOURS = 48;
/** Longer than any address of ours (migration 0006). */
const LONGEST_LOCATION = 2000;

/** The request that handled a form, and where it sent the person (null: not known). */
export type HandledAnswer = { request: string; location: string | null };

/** Who handled the form with that digest, for the person it belongs to; null when nobody did. */
export async function findHandledAnswer(db: Db, digest: Buffer): Promise<HandledAnswer | null> {
	const row = await db
		.selectFrom('handled_posts')
		.where('digest', '=', digest)
		.select(['request', 'location'])
		.executeTakeFirst();
	return row ?? null;
}

/** Keeps where the person was sent, for whoever sends the same form again. */
export async function keepLocation(db: Db, post: Post, location: string): Promise<void> {
	if (location.length > LONGEST_LOCATION) return;
	await db
		.updateTable('handled_posts')
		.set({ location })
		.where('digest', '=', post.digest)
		.where('request', '=', post.request)
		.execute();
}

/** Forgets forms handled more than 48 hours ago, as the operator; gives how many. */
export async function purgeHandledPosts(db: Db): Promise<number> {
	const oldest = db.acting.at.subtract({ hours: KEPT_HOURS });
	const { numDeletedRows } = await db
		.deleteFrom('handled_posts')
		.where('recorded_at', '<', sql<Temporal.Instant>`${oldest.toString()}::timestamptz`)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
