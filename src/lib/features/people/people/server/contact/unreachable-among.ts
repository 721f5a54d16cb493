import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Those of these people of whom neither a telephone, nor a mail, nor an address is known. */
export async function unreachableAmong(db: Db, personIds: readonly string[]): Promise<Set<string>> {
	if (personIds.length === 0) return new Set();
	const { rows } = await sql<{ id: string }>`
		select asked.id from unnest(${[...new Set(personIds)]}::uuid[]) asked (id)
		where not exists (select from person_phones t where t.person_id = asked.id)
			and not exists (select from person_emails m where m.person_id = asked.id)
			and not exists (select from person_addresses l where l.person_id = asked.id)`.execute(db);
	return new Set(rows.map(({ id }) => id));
}
