import { type RawBuilder, sql } from 'kysely';
import type { SearchPart } from '../../domain/read-search.ts';

/** After every text that begins alike, in the order of bytes. */
const LAST = '\u{10ffff}';
/** A shorter word says too little to be listened to. */
const SHORTEST_SOUND = 3;
/** Below, figures begin no number: « 06 » begins half of them. They may still end one. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_END = 2;

/**
 * The rows of person_search_terms that answer the part: its rank and, for each person, by which
 * term. Only equalities and bounds on the column: anything else would not use its index under the
 * centre's policy. `most`: no more rows of each kind, in their own order, when it is the only part.
 */
export function matchingTerms(
	centreId: string,
	part: SearchPart,
	at: number,
	most: number | null
): RawBuilder<unknown> {
	const first = most === null ? sql`` : sql`order by term, person_id limit ${most}`;
	const rows = (rank: RawBuilder<unknown>, condition: RawBuilder<unknown>) =>
		sql`(select ${at}::int as part, ${rank} as rank, term, person_id from person_search_terms
			where centre_id = ${centreId} and ${condition} ${first})`;
	const begins = (start: RawBuilder<unknown>) =>
		sql`term >= ${start} and term < ${start} || ${LAST}::text`;
	const text = (value: string) => sql`${value}::text`;
	const either = (...some: RawBuilder<unknown>[]) => sql.join(some, sql` union all `);
	if ('word' in part) {
		const written = rows(
			sql`case when term = ${part.word} then 0 else 1 end`,
			begins(text(part.word))
		);
		if (part.word.length < SHORTEST_SOUND) return written;
		const sound = sql`('=' || sound_of_name(${part.word}))`;
		return either(
			written,
			rows(sql`case when term = ${sound} then 2 else 3 end`, begins(sound)),
			rows(sql`4`, sql`term = any (${oneSlipFrom(part.word)})`)
		);
	}
	const number = `#${part.figures}`;
	const means = [
		part.figures.length < SHORTEST_BEGINNING
			? rows(sql`0`, sql`term = ${number}`)
			: rows(sql`case when term = ${number} then 0 else 1 end`, begins(text(number)))
	];
	if (/^\d+$/.test(part.figures) && part.figures.length >= SHORTEST_END) {
		means.push(rows(sql`1`, begins(text(`%${[...part.figures].reverse().join('')}`))));
	}
	// « Lucas2 », as a list may call somebody: a word of her name as much as a number.
	if (/\p{L}/u.test(part.figures)) means.push(rows(sql`1`, begins(text(part.figures))));
	if (part.isYear) means.push(rows(sql`0`, sql`term = ${`@${part.figures}`}`));
	return either(...means);
}

/** The sounds one letter away from that of the word: told without a letter, or with one too many. */
function oneSlipFrom(word: string): RawBuilder<unknown> {
	const sound = sql`sound_of_name(${word}::text)`;
	return sql`array(
		select '-' || ${sound} union all
		select sign || slip from slips_of(${sound}), unnest(array['=', '-']) as sign)`;
}
