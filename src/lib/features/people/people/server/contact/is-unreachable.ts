import { type RawBuilder, sql } from 'kysely';

/** Whether neither a telephone, nor a mail, nor an address is known of the person whose id is there. */
export function isUnreachable(personId: string): RawBuilder<boolean> {
	const id = sql.ref(personId);
	return sql<boolean>`not exists (select from person_phones r where r.person_id = ${id})
		and not exists (select from person_emails r where r.person_id = ${id})
		and not exists (select from person_addresses r where r.person_id = ${id})`;
}
