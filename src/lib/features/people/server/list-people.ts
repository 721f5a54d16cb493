import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FoundPerson } from '../domain/person-record.ts';
import { asFound, FOUND_COLUMNS } from './found-person.ts';

/** A place in the list: the name as the list sorts it. */
export type ListCursor = { term: string; id: string };

/** The residents of the acting centre in the order of their names, from a place on. */
export async function listPeople(
	db: Db,
	{ limit, after }: { limit: number; after: ListCursor | null }
): Promise<{ people: FoundPerson[]; next: ListCursor | null }> {
	const from = after
		? sql`(t.term, t.person_id) > (${after.term}::text, ${after.id}::uuid)`
		: sql`t.term >= '~'`;
	const { rows } = await sql<FoundPerson & { term: string }>`
		with page as (
			select t.term, t.person_id from person_search_terms t
			where t.centre_id = ${centreOf(db)} and ${from} and t.term >= '~' and t.term < '~~'
			order by t.term, t.person_id limit ${limit + 1}
		)
		select ${FOUND_COLUMNS}, page.term
		from page join person_identities i on i.person_id = page.person_id
		join people p on p.id = i.person_id
		order by page.term, page.person_id`.execute(db);
	const last = rows.length > limit ? rows[limit - 1]! : null;
	return {
		people: rows.slice(0, limit).map(asFound),
		next: last && { term: last.term, id: last.id }
	};
}
