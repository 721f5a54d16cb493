import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { FieldValues } from '../domain/kept-fields.ts';

/** What a record says of a person, to be looked at beside another. */
export type RecordCard = FieldValues & {
	id: string;
	phones: string[];
	hasNoPhone: boolean;
	emails: string[];
	/** On one line. */
	address: string | null;
	memberNumbers: string[];
	groups: number;
	recordedAt: Temporal.Instant;
};

/** The records of these people, in one query; those without a name are not there. */
export async function readRecords(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, RecordCard>> {
	const { rows } = await sql<RecordCard>`
		select p.id, i.family_name as "familyName", i.given_name as "givenName",
			p.birth_year as "birthYear", p.sex, p.commune_insee as commune,
			(select jsonb_build_object('id', q.id, 'name', q.name) from quarters q
				where q.id = p.quarter_id) as quarter,
			p.social_status as "socialStatus", p.recorded_at as "recordedAt",
			array(select number from person_phones where person_id = p.id order by number) as phones,
			exists (select from phone_absences where person_id = p.id) as "hasNoPhone",
			array(select address from person_emails where person_id = p.id order by address) as emails,
			(select replace(delivery, E'\\n', ', ') || ', ' || postcode || ' ' || town
				from person_addresses where person_id = p.id) as address,
			array(select number from member_numbers where person_id = p.id order by number) as "memberNumbers",
			(select count(*) from enrolments where person_id = p.id) as groups
		from people p join person_identities i on i.person_id = p.id
		where p.id = any(${ids}::uuid[])`.execute(db);
	return new Map(rows.map((row) => [row.id, row]));
}
