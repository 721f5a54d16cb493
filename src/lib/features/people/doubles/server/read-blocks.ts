import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/**
 * Lists of people of the centre who share a name, a sound and a year, a telephone, an e-mail or a
 * member number: each from one index, read in its order. Gathered, and not joined with itself: a
 * policy hides how many rows there are, and the planner would compare everybody with everybody.
 */
export async function* readBlocks(db: Db): AsyncGenerator<string[][]> {
	const centre = centreOf(db);
	yield await gathered(
		db,
		sql`select array_agg(person_id) as people from person_identities
			where centre_id = ${centre} group by name_key having count(*) > 1`
	);
	yield await gathered(
		db,
		sql`select array_agg(person_id) as people from (
			select person_id, string_agg(term, ' ' order by term) as sounds from person_search_terms
			where centre_id = ${centre} and term >= '=' and term < '>' group by person_id
		) heard group by sounds having count(*) > 1`
	);
	yield await gathered(
		db,
		sql`select array_agg(t.person_id) as people from person_search_terms t
			join people p on p.id = t.person_id
			where t.centre_id = ${centre} and t.term >= '=' and t.term < '>' and p.birth_year is not null
			group by t.term, p.birth_year having count(*) > 1`
	);
	yield await gathered(
		db,
		sql`select array_agg(person_id) as people from person_phones
			where centre_id = ${centre} and owner = 'own' group by number having count(*) > 1`
	);
	yield await gathered(
		db,
		sql`select array_agg(person_id) as people from person_emails
			where centre_id = ${centre} and owner = 'own' group by lower(address) having count(*) > 1`
	);
	yield await gathered(
		db,
		sql`select array_agg(person_id) as people from member_numbers
			where centre_id = ${centre} group by number having count(*) > 1`
	);
}

async function gathered(db: Db, query: ReturnType<typeof sql>): Promise<string[][]> {
	const { rows } = await sql<{ people: string[] }>`${query}`.execute(db);
	return rows.map(({ people }) => people);
}
