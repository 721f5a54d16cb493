import type { Db } from '#lib/platform/database/acting.ts';

/** The last mail by which a place was asked; null: never. */
export async function lastAsked(
	db: Db,
	placeId: string
): Promise<{ at: Temporal.Instant; hasFailed: boolean } | null> {
	const row = await db
		.selectFrom('place_link_mailings as m')
		.innerJoin('place_links as l', 'l.id', 'm.link_id')
		.leftJoin('place_link_mail_ends as e', 'e.link_id', 'm.link_id')
		.where('l.place_id', '=', placeId)
		.select(['m.recorded_at', 'e.ended'])
		.orderBy('m.recorded_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? { at: row.recorded_at, hasFailed: row.ended === 'failed' } : null;
}
