import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the entry `p` still waits: not withdrawn, and not enrolled since in a group of that
 * programme. Computed: an enrolment that an undone import takes away, or a cycle that is cancelled,
 * puts her back at her place by itself.
 */
export const enrolledSince = sql<boolean>`exists (
	select from enrolments e
	join workshop_groups g on g.id = e.group_id
	join cycles c on c.id = g.cycle_id
	where e.person_id = p.person_id and c.programme_id = p.programme_id
		and e.recorded_at >= p.recorded_at
		and not exists (select from cycle_cancellations x where x.cycle_id = c.id))`;

/** Whether somebody waits on a list, whichever it is: she is proposed nothing meanwhile. */
export function waitsSomewhere(person: string): RawBuilder<boolean> {
	return sql`exists (select from pre_list_entries p where p.person_id = ${sql.ref(person)}
		and not exists (select from pre_list_withdrawals w where w.entry_id = p.id)
		and not ${enrolledSince})`;
}
