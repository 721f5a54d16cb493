import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { FoundPerson } from '../../domain/person-record.ts';
import { asFound, FOUND_COLUMNS } from './found-person.ts';

/** Those of them that have a name, by identifier: anonymous and merged records have none. */
export async function peopleByIds(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, FoundPerson>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<FoundPerson>`
		select ${FOUND_COLUMNS}
		from person_identities i join people p on p.id = i.person_id
		where i.person_id = any (array(select unnest(${ids}::uuid[])))`.execute(db);
	return new Map(rows.map((row) => [row.id, asFound(row)]));
}

/** Somebody of the acting centre who has a name, or null. */
export async function findPerson(db: Db, id: string): Promise<FoundPerson | null> {
	return (await peopleByIds(db, [id])).get(id) ?? null;
}
