import type { Db } from '#lib/platform/database/acting.ts';
import { type PersonFacts, readFacts } from './read-facts.ts';

export type EntryFacts = PersonFacts & { entryId: string };

/**
 * Whoever acts for somebody on the list waits her turn; then reads where each of them stands. Only
 * the last entry of a person counts: an older one is not found.
 */
export async function lockEntries(
	db: Db,
	entryIds: readonly string[],
	today: string
): Promise<Map<string, EntryFacts>> {
	if (entryIds.length === 0) return new Map();
	await db
		.selectFrom('pre_list_entries')
		.where('id', 'in', [...entryIds])
		.orderBy('id')
		// Not against those who hang a row from it: they only need that it stays.
		.forNoKeyUpdate()
		.select('id')
		.execute();
	const facts = await readFacts(db, { entryIds }, today);
	const asked = new Set(entryIds);
	return new Map(
		facts.flatMap((one) =>
			one.entryId && asked.has(one.entryId)
				? [[one.entryId, { ...one, entryId: one.entryId }] as const]
				: []
		)
	);
}

/** One of them; null when the acting centre has no such entry, or she is on the list again since. */
export async function lockEntry(
	db: Db,
	entryId: string,
	today: string
): Promise<EntryFacts | null> {
	return (await lockEntries(db, [entryId], today)).get(entryId) ?? null;
}
