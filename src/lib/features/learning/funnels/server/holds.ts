import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';
import { ASKED } from './held/asked.ts';
import { COMMITTED } from './held/committed.ts';
import { MEETINGS } from './held/meetings.ts';

/** What `funnels` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: { ...MEETINGS, ...ASKED, ...COMMITTED },
	contacts: ({ these }) => [
		sql`select l.person_id, x.called_on as day
		from funnel_calls x join pre_list_entries l on l.id = x.entry_id
		where x.outcome in ('will-come', 'cannot-come', 'reached')
			and x.id not in (select call_id from funnel_call_undos) and ${these('l.person_id')}`,
		sql`select l.person_id, m.day
		from (select distinct on (meeting_id, entry_id) meeting_id, entry_id, came
			from meeting_attendances order by meeting_id, entry_id, id desc) x
		join information_meetings m on m.id = x.meeting_id
		join pre_list_entries l on l.id = x.entry_id
		where x.came and ${these('l.person_id')}`,
		sql`select l.person_id, greatest(x.committed_on, w.withdrawn_on) as day
		from commitments x
		join pre_list_entries l on l.id = x.entry_id
		left join commitment_withdrawals w on w.commitment_id = x.id
		where ${these('l.person_id')}`
	]
};
