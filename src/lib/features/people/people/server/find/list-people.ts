import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FoundPerson } from '../../domain/person-record.ts';
import { asFound, FOUND_COLUMNS } from './found-person.ts';

/**
 * The residents of the acting centre in the order of their names, after somebody: her identifier,
 * because an address that holds a name would stay in the history of a shared desk.
 */
export async function listPeople(
	db: Db,
	{ limit, after }: { limit: number; after: string | null }
): Promise<{ people: FoundPerson[]; next: string | null }> {
	const from = after
		? sql`(t.term, t.person_id) > ((select n.term from person_search_terms n
			where n.person_id = ${after} and n.term >= '~' and n.term < '~~'), ${after}::uuid)`
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
	const next = rows.length > limit ? rows[limit - 1]!.id : null;
	return { people: rows.slice(0, limit).map(asFound), next };
}
