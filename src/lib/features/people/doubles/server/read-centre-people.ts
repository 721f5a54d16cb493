import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { fold, type Folded } from '../domain/described-person.ts';

type Row = {
	id: string;
	familyName: string;
	givenName: string;
	birthYear: number | null;
	sex: 'female' | 'male' | null;
	phones: string[] | null;
	emails: string[] | null;
	memberNumbers: string[] | null;
};

/** Those of the centre who have a name, or some of them, as they are compared, by identifier. */
export async function readCentrePeople(
	db: Db,
	among?: readonly string[]
): Promise<Map<string, Folded>> {
	const centre = centreOf(db);
	const some = among ? sql`and i.person_id = any(${among}::uuid[])` : sql``;
	// One pass a table, gathered apart: a policy hides how many they are, and a join of lists that
	// the planner takes for short would be looked up one by one.
	const { rows } = await sql<Row>`
		select i.person_id as id, i.family_name as "familyName", i.given_name as "givenName",
			p.birth_year as "birthYear", p.sex, t.phones, e.emails, m.numbers as "memberNumbers"
		from person_identities i
		join people p on p.id = i.person_id
		left join (select person_id, array_agg(number) as phones from person_phones
			where centre_id = ${centre} and owner = 'own' group by person_id) t on t.person_id = i.person_id
		left join (select person_id, array_agg(lower(address)) as emails from person_emails
			where centre_id = ${centre} and owner = 'own' group by person_id) e on e.person_id = i.person_id
		left join (select person_id, array_agg(lower(number)) as numbers from member_numbers
			where centre_id = ${centre} group by person_id) m on m.person_id = i.person_id
		where i.centre_id = ${centre} ${some}`.execute(db);
	const people = new Map<string, Folded>();
	for (const { id, phones, emails, memberNumbers, ...person } of rows) {
		await breathe();
		const contacts = {
			phones: phones ?? [],
			emails: emails ?? [],
			memberNumbers: memberNumbers ?? []
		};
		people.set(id, fold({ ...person, ...contacts }));
	}
	return people;
}
