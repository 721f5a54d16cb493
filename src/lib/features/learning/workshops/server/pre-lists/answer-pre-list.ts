import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { sql } from 'kysely';

/**
 * Somebody takes her old place in a group again: her enrolment is older than her wait, so that no
 * date tells that the wait is over. It is withdrawn, with the reason.
 */
export async function answerPreList(db: Db, enrolmentId: string): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	await sql`
		insert into pre_list_withdrawals (entry_id, centre_id, reason, recorded_at, recorded_by)
		select p.id, ${centreOf(db)}, 'A repris sa place dans un groupe', ${recorded_at}, ${recorded_by}
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		join pre_list_entries p on p.person_id = e.person_id and p.programme_id = c.programme_id
		where e.id = ${enrolmentId} and p.recorded_at >= e.recorded_at
		on conflict (entry_id) do nothing`.execute(db);
}
