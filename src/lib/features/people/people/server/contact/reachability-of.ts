import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type Reachability = {
	/** Null once the name is no longer kept. */
	name: string | null;
	phones: { number: string; owner: 'own' | 'responsible-adult' }[];
	emails: { address: string; owner: 'own' | 'responsible-adult' }[];
	/** She said that she has no telephone: nobody asks again. */
	hasNoPhone: boolean;
};

/** The name of each person of the acting centre and the ways to reach her, in one query. */
export async function reachabilityOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, Reachability>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<Reachability & { id: string }>`
		select p.id, i.given_name || ' ' || i.family_name as name,
			coalesce((select jsonb_agg(jsonb_build_object('number', t.number, 'owner', t.owner)
				order by t.recorded_at, t.number)
				from person_phones t where t.person_id = p.id), '[]') as phones,
			coalesce((select jsonb_agg(jsonb_build_object('address', m.address, 'owner', m.owner)
				order by m.recorded_at, m.address)
				from person_emails m where m.person_id = p.id), '[]') as emails,
			exists (select from phone_absences n where n.person_id = p.id) as "hasNoPhone"
		from people p left join person_identities i on i.person_id = p.id
		where p.id = any (array(select unnest(${[...new Set(personIds)]}::uuid[])))`.execute(db);
	return new Map(rows.map(({ id, ...reach }) => [id, reach]));
}
