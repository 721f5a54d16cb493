import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { KnownMember } from '../../domain/members/known-member.ts';

type Row = Omit<KnownMember, 'phones' | 'emails' | 'numbers' | 'line'> & {
	phones: string[] | null;
	emails: string[] | null;
	numbers: string[] | null;
};

/** Everybody whom the centre knows by name, with what tells people apart; one query, no loop. */
export async function readKnownMembers(db: Db): Promise<KnownMember[]> {
	const centre = centreOf(db);
	const { rows } = await sql<Row>`
		select p.id, i.family_name as "familyName", i.given_name as "givenName", i.name_key as "nameKey",
			p.birth_year as "birthYear", p.age_band as "ageBand", p.sex, p.commune_insee as commune,
			case when q.id is not null then
				jsonb_build_object('id', q.id, 'name', q.name, 'kind', q.kind) end as quarter,
			p.social_status as status, t.phones, e.emails, m.numbers,
			case when a.person_id is not null then
				jsonb_build_object('familyName', a.family_name, 'givenName', a.given_name) end as adult,
			exists (select from imports im
				where im.recorded_at = p.recorded_at and im.centre_id = p.centre_id) as "isAsImported"
		from person_identities i
		join people p on p.id = i.person_id
		left join quarters q on q.id = p.quarter_id
		left join responsible_adults a on a.person_id = p.id
		left join (select person_id, array_agg(number) as phones from person_phones
			where centre_id = ${centre} group by 1) t on t.person_id = p.id
		left join (select person_id, array_agg(address) as emails from person_emails
			where centre_id = ${centre} group by 1) e on e.person_id = p.id
		left join (select person_id, array_agg(number) as numbers from member_numbers
			where centre_id = ${centre} group by 1) m on m.person_id = p.id
		where i.centre_id = ${centre}
		order by p.id`.execute(db);
	return rows.map((row) => ({
		...row,
		phones: new Set(row.phones),
		emails: new Set(row.emails),
		numbers: new Set(row.numbers)
	}));
}
