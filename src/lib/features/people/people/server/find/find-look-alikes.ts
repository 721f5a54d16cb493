import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { FoundPerson } from '../../domain/person-record.ts';
import { asFound, FOUND_COLUMNS } from './found-person.ts';

export type Described = {
	familyName: string;
	givenName: string;
	birthYear?: number | null;
	phones?: readonly { number: string }[];
};

const MOST_SHOWN = 6;

/**
 * Those whom the centre knows and who may be her: the same name in any order; every word of it
 * sounding alike, unless both birth years are known and more than a year apart; or the same
 * telephone with one word of the name in common (a family shares a telephone).
 */
export async function findLookAlikes(db: Db, described: Described): Promise<FoundPerson[]> {
	const key = normalisePersonName(described.familyName, described.givenName);
	const words = key.split(' ').filter(Boolean);
	const year = described.birthYear ?? null;
	const numbers = (described.phones ?? []).map(({ number }) => `#${number.replace(/^\+33/, '0')}`);
	if (words.length === 0) return [];
	const { rows } = await sql<FoundPerson>`
		with sounds as materialized (
			select distinct case when length(w) > 2 then '=' || sound_of_name(w) else w end collate "C" as sound
			from unnest(${words}::text[]) w
		), heard as (
			select t.person_id, 1 as reason from sounds s
			join person_search_terms t on t.centre_id = ${centreOf(db)} and t.term = s.sound
			group by t.person_id having count(*) = (select count(*) from sounds)
		), called as (
			select distinct t.person_id, 2 as reason from person_search_terms t
			where t.centre_id = ${centreOf(db)} and t.term = any (${numbers}::text[])
				and exists (select from person_search_terms w join sounds s on s.sound = w.term
					where w.centre_id = t.centre_id and w.person_id = t.person_id)
		), alike as (
			select person_id, min(reason) as reason
			from (select * from heard union all select * from called) as both_ways group by person_id
		)
		select ${FOUND_COLUMNS}
		from alike a join person_identities i on i.person_id = a.person_id
		join people p on p.id = i.person_id
		where a.reason = 2 or i.name_key = ${key} or ${year}::int is null or p.birth_year is null
			or abs(p.birth_year - ${year}::int) <= 1
		order by (i.name_key = ${key}) desc, (p.birth_year is not distinct from ${year}::int) desc,
			a.reason desc, i.person_id limit ${MOST_SHOWN}`.execute(db);
	return rows.map(asFound);
}
