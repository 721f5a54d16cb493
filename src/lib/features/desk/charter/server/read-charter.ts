import type { Db } from '#lib/platform/database/acting.ts';

/** The centre's own words beside the shared charter, and since when. */
export type CharterWords = { text: string; at: Temporal.Instant };

/** What the acting centre adds to the charter; null: nothing, or nothing any more. */
export async function readCharter(db: Db): Promise<{ words: CharterWords | null }> {
	const last = await db
		.selectFrom('charter_words')
		.select(['text', 'recorded_at'])
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return { words: last?.text ? { text: last.text, at: last.recorded_at } : null };
}

const VERSIONS_SHOWN = 20;

/** The versions the centre wrote, the newest first. */
export async function listCharterVersions(db: Db) {
	const rows = await db
		.selectFrom('charter_words')
		.select(['id', 'text', 'recorded_at'])
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.limit(VERSIONS_SHOWN)
		.execute();
	return rows.map((row) => ({ id: row.id, text: row.text, at: row.recorded_at }));
}
