import { sql } from 'kysely';

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
