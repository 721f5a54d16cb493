import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PersonRecord } from '../../domain/person-record.ts';

export type ShownPerson = PersonRecord & { quarterName: string | null };

/** All that is kept to know and reach somebody of the acting centre; null without a name. */
export async function showPerson(db: Db, id: string): Promise<ShownPerson | null> {
	const { rows } = await sql<ShownPerson>`
		select i.family_name as "familyName", i.given_name as "givenName",
			p.birth_year as "birthYear", p.sex, p.commune_insee as commune,
			p.quarter_id as "quarterId", (select q.name from quarters q where q.id = p.quarter_id) as "quarterName",
			p.social_status as "socialStatus",
			coalesce((select jsonb_agg(jsonb_build_object('number', t.number, 'owner', t.owner,
				'isFictional', t.is_fictional) order by t.recorded_at, t.id)
				from person_phones t where t.person_id = p.id), '[]') as phones,
			exists (select from phone_absences a where a.person_id = p.id) as "noPhone",
			coalesce((select jsonb_agg(jsonb_build_object('address', e.address, 'owner', e.owner)
				order by e.recorded_at, e.id)
				from person_emails e where e.person_id = p.id), '[]') as emails,
			(select jsonb_build_object('delivery', string_to_array(l.delivery, E'\\n'),
				'postcode', l.postcode, 'town', l.town)
				from person_addresses l where l.person_id = p.id) as address,
			array(select m.number from member_numbers m where m.person_id = p.id
				order by m.recorded_at, m.number) as "memberNumbers",
			(select jsonb_build_object('familyName', r.family_name, 'givenName', r.given_name)
				from responsible_adults r where r.person_id = p.id) as "responsibleAdult"
		from people p join person_identities i on i.person_id = p.id
		where p.id = ${id}`.execute(db);
	return rows[0] ?? null;
}
