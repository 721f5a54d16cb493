import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/**
 * Takes away why these people left, what a call noted, or why they no longer wait; they wait for nothing from now on. Their
 * enrolments, marks and departures stay: an anonymous subject still counts. Rows, by table.
 */
export async function eraseReasons(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`select id from pre_list_entries where person_id = any (${personIds}::uuid[])`;
	const { recorded_at, recorded_by } = recordedBy(db);
	await sql`
		insert into pre_list_withdrawals (entry_id, centre_id, recorded_at, recorded_by)
		select l.id, l.centre_id, ${recorded_at}, ${recorded_by}
		from pre_list_entries l where l.person_id = any (${personIds}::uuid[])
		on conflict do nothing`.execute(db);
	return {
		departures: await affected(
			db,
			sql`update departures set reason = null where reason is not null and enrolment_id in
				(select id from enrolments where person_id = any (${personIds}::uuid[]))`
		),
		absence_calls: await affected(
			db,
			sql`update absence_calls set note = null where note is not null and enrolment_id in
				(select id from enrolments where person_id = any (${personIds}::uuid[]))`
		),
		pre_list_withdrawals: await affected(
			db,
			sql`update pre_list_withdrawals set reason = null where reason is not null and entry_id in (${hers})`
		)
	};
}
