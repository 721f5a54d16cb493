import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { asItIs, askAlone } from '#lib/platform/database/ask-in-one.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

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

export type Miss = { words: string; times: number; lastMonth: string };

/** Told, and not yet seen to by anybody. */
const waiting = sql`place_misses m where m.words is not null and not exists (
	select from place_miss_answers a where a.key = m.key and a.month = m.month)`;

/** What was looked for twenty times and more, found nowhere, and seen to by nobody; the most asked for first. */
export async function listMisses(db: Db): Promise<Miss[]> {
	const { rows } = await sql<Miss>`
		select m.words, sum(m.times)::integer as times, max(m.month)::text as "lastMonth"
		from ${waiting} group by m.words order by 2 desc, 1
	`.execute(db);
	return rows;
}

/** How many of them wait. */
export const missesToSee = asItIs(
	sql<number>`(select count(distinct m.words)::integer from ${waiting})`
);
export const countMisses = (db: Db): Promise<number> => askAlone(db, missesToSee);

/** Somebody has seen to it: these words wait no more, unless twenty people look for them another month. */
export async function answerMiss(
	db: Db,
	words: string
): Promise<{ words: string } | Refusal<'unknown-miss'>> {
	const { recorded_at, recorded_by } = recordedBy(db);
	const { numAffectedRows } = await sql`
		insert into place_miss_answers (key, month, recorded_at, recorded_by)
		select m.key, m.month, ${recorded_at}::timestamptz, ${recorded_by}::uuid from ${waiting} and m.words = ${words}
		on conflict do nothing
	`.execute(db);
	if (numAffectedRows) return { words };
	return refuse('unknown-miss', 'Cette recherche est déjà classée.');
}
