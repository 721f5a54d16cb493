import { type RawBuilder, sql } from 'kysely';

/** The names of those who said they will miss the séance of that column, in order. */
export function announcedFor(seanceId: string): RawBuilder<string[]> {
	return sql`array(
		select i.given_name || ' ' || i.family_name from announced_absences n
		join enrolments e on e.id = n.enrolment_id
		join person_identities i on i.person_id = e.person_id
		where n.seance_id = ${sql.ref(seanceId)} order by i.family_name, i.given_name)`;
}
