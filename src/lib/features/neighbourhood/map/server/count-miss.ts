import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

/** Nobody's need is longer; what is longer tells of somebody. */
const MOST_WORDS = 8;

/**
 * Counts that something was looked for and found nowhere. Of who, when and where, nothing is kept; the words
 * themselves are not either before twenty people have asked the same (the database sees to it), and never when
 * they hold a number or what is nobody's to keep.
 */
export async function noteMiss(db: Db, key: Buffer, typed: string): Promise<void> {
	const said = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
	const words = [...new Set(writtenWords(typed))].toSorted();
	if (words.length === 0 || words.length > MOST_WORDS || tellsWho(typed)) return;
	const digest = createHmac('sha256', key)
		.update(`miss ${words.join(' ')}`)
		.digest();
	const today = db.acting.at.toZonedDateTimeISO('Europe/Paris').toPlainDate();
	const month = today.with({ day: 1 }).toString();
	const told = said.filter((word) => writtenWords(word).length > 0).join(' ');
	await sql`select note_place_miss(${digest}, ${month}::date, ${told.toLowerCase()})`.execute(db);
}

const tellsWho = (typed: string) =>
	/\d(?:[\s.-]*\d){2}|@/.test(typed) || findConfidential(typed).findings.length > 0;

/** What was looked for twenty times and more, and found nowhere; the most asked for first. */
export async function listMisses(
	db: Db
): Promise<{ words: string; times: number; lastMonth: string }[]> {
	const { rows } = await sql<{ words: string; times: number; lastMonth: string }>`
		select words, sum(times)::integer as times, max(month)::text as "lastMonth"
		from place_misses where words is not null
		group by words order by 2 desc, 1
	`.execute(db);
	return rows;
}
