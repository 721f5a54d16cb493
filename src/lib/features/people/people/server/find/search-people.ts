import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FoundPerson } from '../../domain/person-record.ts';
import { readSearch } from '../../domain/read-search.ts';
import { asFound, FOUND_COLUMNS } from './found-person.ts';
import { matchingTerms } from './matching-terms.ts';

/** As many terms as somebody may be found by with one beginning: the words of a long name. */
const MOST_WORDS = 8;

/** A place in the answers of one search. */
export type SearchCursor = { rank: number; term: string; id: string };
type Row = FoundPerson & { rank: number; term: string };

/** Those who match all that was typed: exactly first, then by beginnings, then by sound. */
export async function searchPeople(db: Db, typed: string, limit = 8): Promise<FoundPerson[]> {
	return (await searchPage(db, typed, { limit, after: null })).people;
}

/** One page of those who match, and where the next one begins. */
export async function searchPage(
	db: Db,
	typed: string,
	{ limit, after }: { limit: number; after: SearchCursor | null }
): Promise<{ people: FoundPerson[]; next: SearchCursor | null }> {
	const parts = readSearch(typed);
	if (parts.length === 0) return { people: [], next: null };
	const centreId = centreOf(db);
	// Alone and from the beginning, a part is answered by its first rows: no need to count them all.
	const most = parts.length === 1 && !after ? (limit + 1) * MOST_WORDS : null;
	const matching = parts.map((part, at) => matchingTerms(centreId, part, at, most));
	const beyond = after
		? sql`where (rank, term, person_id) > (${after.rank}::int, ${after.term}::text, ${after.id}::uuid)`
		: sql``;
	const { rows } = await sql<Row>`
		with best as (
			select part, person_id, min(rank) as rank,
				coalesce(min(term) filter (where rank < 2), min(term)) as term
			from (${sql.join(matching, sql` union all `)}) as matching group by part, person_id
		), matched as (
			select person_id, sum(rank)::int as rank, min(term) as term from best
			group by person_id having count(*) = ${parts.length}
		), page as (
			select * from matched ${beyond} order by rank, term, person_id limit ${limit + 1}
		)
		select ${FOUND_COLUMNS}, page.rank, page.term
		from page
		join person_identities i on i.person_id = page.person_id
		join people p on p.id = i.person_id
		order by page.rank, page.term, page.person_id`.execute(db);
	const last = rows.length > limit ? rows[limit - 1]! : null;
	return {
		people: rows.slice(0, limit).map(asFound),
		next: last && { rank: last.rank, term: last.term, id: last.id }
	};
}
