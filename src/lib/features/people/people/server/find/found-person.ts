import { type RawBuilder, sql } from 'kysely';
import { communeName } from '../../domain/communes.ts';
import type { FoundPerson } from '../../domain/person-record.ts';

/** What a search shows of a row `i` of person_identities and its `p` of people. */
export const FOUND_COLUMNS: RawBuilder<unknown> = sql`i.person_id as id,
	i.given_name as "givenName", i.family_name as "familyName", p.birth_year as "birthYear",
	(select right(t.number, 2) from person_phones t where t.person_id = i.person_id
		order by t.recorded_at, t.id limit 1) as "phoneEnd",
	p.commune_insee as commune`;

/** The commune is stored by its code, and said by its name. */
export function asFound({
	id,
	givenName,
	familyName,
	birthYear,
	phoneEnd,
	commune
}: FoundPerson): FoundPerson {
	return { id, givenName, familyName, birthYear, phoneEnd, commune: communeName(commune) };
}
