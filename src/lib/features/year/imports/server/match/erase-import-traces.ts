import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/**
 * Takes away what imports remember of these people: observations, and in the log of what can be
 * undone, the values of before and the keys that are values. Rows, by table.
 */
export async function eraseImportTraces(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const ids = sql`(${personIds}::uuid[])`;
	const enrolled = sql`(select id from enrolments where person_id = any ${ids})`;
	// Before the rows that they describe: an observation is found by its enrolment, in `before` too.
	const log = await eraseFromLog(db, [...personIds]);
	return {
		observations: await affected(
			db,
			sql`delete from observations where enrolment_id in ${enrolled}`
		),
		import_writes: log
	};
}

const WORDLESS = JSON.stringify({ words: '…' });

/**
 * Lines whose key is a value (a member number, a digest) or that hold only words go whole; of the
 * others the values that say who she was become null, so that an undo of the rest still works.
 */
async function eraseFromLog(db: Db, personIds: string[]): Promise<number> {
	const hers = sql`(select id::text from enrolments where person_id = any (${personIds}::uuid[]))`;
	const gone = await affected(
		db,
		sql`delete from import_writes
		where table_name in ('person_identities', 'member_numbers', 'person_traces')
				and record_key ->> 'person_id' = any (${personIds}::text[])
			or table_name = 'observations' and before ->> 'enrolment_id' in ${hers}`
	);
	const emptied = await affected(
		db,
		sql`update import_writes set before = before || case table_name
			when 'people' then '{"birth_year": null, "commune_insee": null, "sex": null, "quarter_id": null, "social_status": null}'
			when 'departures' then '{"reason": null}'
			else ${WORDLESS} end::jsonb
		where before is not null and (
			table_name = 'people' and record_key ->> 'id' = any (${personIds}::text[])
			or table_name = 'departures' and record_key ->> 'enrolment_id' in ${hers}
			or table_name = 'requests' and before ->> 'person_id' = any (${personIds}::text[]))`
	);
	return gone + emptied;
}
