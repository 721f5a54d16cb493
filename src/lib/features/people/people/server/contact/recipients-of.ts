import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { contactRule } from '../../domain/contact-rule.ts';
import type { PersonName } from '../../domain/person-record.ts';
import type { PostalAddress } from '../../domain/postal-address.ts';

export type Recipient = PersonName & {
	/** Whose name an envelope bears: under 15, the responsible adult's when she is known. */
	addressee: PersonName;
	/** Null: she did not ask for letters. */
	address: PostalAddress | null;
};

type Row = Omit<Recipient, 'addressee'> & {
	id: string;
	birthYear: number | null;
	adult: PersonName | null;
};

/** To whom a letter goes and where, for those of these people who have a name; in one query. */
export async function recipientsOf(
	db: Db,
	personIds: readonly string[],
	year: number
): Promise<Map<string, Recipient>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<Row>`
		select p.id, i.given_name as "givenName", i.family_name as "familyName",
			p.birth_year as "birthYear",
			(select jsonb_build_object('givenName', r.given_name, 'familyName', r.family_name)
				from responsible_adults r where r.person_id = p.id) as adult,
			(select jsonb_build_object('delivery', string_to_array(l.delivery, E'\n'),
				'postcode', l.postcode, 'town', l.town)
				from person_addresses l where l.person_id = p.id) as address
		from people p join person_identities i on i.person_id = p.id
		where p.id = any (array(select unnest(${[...new Set(personIds)]}::uuid[])))`.execute(db);
	return new Map(
		rows.map(({ id, birthYear, adult, ...person }) => {
			const { givenName, familyName } = person;
			const isChild = contactRule(birthYear, year) === 'adult-is-contact';
			return [id, { ...person, addressee: isChild && adult ? adult : { givenName, familyName } }];
		})
	);
}
