import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { enrolledSince } from './pre-list-statuses.ts';

/**
 * The programme that somebody waits for; if none, that of the group she was last enrolled in and has
 * not left. Null when no course is in view.
 */
export async function programmeInView(db: Db, personId: string): Promise<string | null> {
	const { rows } = await sql<{ programmeId: string }>`
		select v."programmeId" from (
			select 1 as rank, p.programme_id as "programmeId", p.recorded_at
			from pre_list_entries p
			where p.person_id = ${personId} and not ${enrolledSince}
				and not exists (select from pre_list_withdrawals w where w.entry_id = p.id)
			union all
			select 2, c.programme_id, e.recorded_at
			from enrolments e
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id
			where e.person_id = ${personId}
				and not exists (select from departures d where d.enrolment_id = e.id)
				and not exists (select from cycle_cancellations x where x.cycle_id = c.id)) v
		order by v.rank, v.recorded_at desc limit 1`.execute(db);
	return rows[0]?.programmeId ?? null;
}
