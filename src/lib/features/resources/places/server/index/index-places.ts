import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { wordsOfPlace } from '../../domain/facts/place-words.ts';
import { factsOfRow, placeRows } from '../read/place-rows.ts';

type Posting = { word: string; nth: number; weight: number };

/**
 * Writes again by which words these places are found: those that are shown and stand by theirs, the others by
 * none.
 */
export async function indexPlaces(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await sql`
		delete from place_postings t using places p where t.nth = p.nth and p.id = any(${ids}::uuid[])
	`.execute(db);
	const rows = await placeRows(db)
		.where('p.id', '=', sql<string>`any(${ids}::uuid[])`)
		.where('p.is_public', '=', true)
		.where('p.merged_into', 'is', null)
		.select('p.nth')
		.execute();
	const postings = rows.flatMap((row): Posting[] =>
		[...wordsOfPlace(factsOfRow(row))].map(([word, weight]) => ({ word, nth: row.nth, weight }))
	);
	if (postings.length === 0) return;
	const words = [...new Set(postings.map(({ word }) => word))].sort();
	// In one order, so that two colleagues who write at once never wait for each other.
	await sql`
		insert into place_words (word) select unnest(${words}::text[]) on conflict do nothing
	`.execute(db);
	await sql`
		insert into place_postings (word, nth, weight)
		select w.id, t.nth, t.weight
		from unnest(${postings.map(({ word }) => word)}::text[], ${postings.map(({ nth }) => nth)}::integer[],
			${postings.map(({ weight }) => weight)}::smallint[]) t(word, nth, weight)
		join place_words w on w.word = t.word
		on conflict do nothing
	`.execute(db);
}

const A_TIME = 500;

/** Writes the whole index again from the places: whatever happened to it, it finds what stands. */
export async function reindexPlaces(db: Db): Promise<{ places: number }> {
	await sql`delete from place_postings`.execute(db);
	const shown = await db
		.selectFrom('places')
		.where('is_public', '=', true)
		.where('merged_into', 'is', null)
		.select('id')
		.orderBy('id')
		.execute();
	for (let from = 0; from < shown.length; from += A_TIME) {
		await indexPlaces(
			db,
			shown.slice(from, from + A_TIME).map(({ id }) => id)
		);
	}
	return { places: shown.length };
}
