import { type RawBuilder, sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

const entriesOf = (her: RawBuilder<unknown>) =>
	sql`(select id from pre_list_entries where person_id = ${her})`;
const OF_ENTRY = sql`(select p.name from pre_list_entries l
	join programmes p on p.id = l.programme_id where l.id = t.entry_id)`;
const PROGRAMME = sql`jsonb_build_object('programme', ${OF_ENTRY})`;
const OF_PARENT = sql`jsonb_build_object('programme', (select p.name from pre_list_entries l
	join programmes p on p.id = l.programme_id where l.id = o.entry_id))`;

/** How she was invited, called, received and committed, from the pré-liste to a group. */
export const funnelRows: RowsOf = (her) => sql<Held>`
	select 'funnel_invitations' as "table", to_jsonb(t) || ${PROGRAMME} as row
	from funnel_invitations t where t.entry_id in ${entriesOf(her)}
	union all select 'funnel_invitation_undos', to_jsonb(t) || ${OF_PARENT}
	from funnel_invitation_undos t join funnel_invitations o on o.id = t.invitation_id
	where o.entry_id in ${entriesOf(her)}
	union all select 'funnel_calls', to_jsonb(t) || ${PROGRAMME}
	from funnel_calls t where t.entry_id in ${entriesOf(her)}
	union all select 'funnel_call_undos', to_jsonb(t) || ${OF_PARENT}
	from funnel_call_undos t join funnel_calls o on o.id = t.call_id
	where o.entry_id in ${entriesOf(her)}
	union all select 'follow_up_pauses', to_jsonb(t) || ${PROGRAMME}
	from follow_up_pauses t where t.entry_id in ${entriesOf(her)}
	union all select 'follow_up_pause_endings', to_jsonb(t) || ${OF_PARENT}
	from follow_up_pause_endings t join follow_up_pauses o on o.id = t.pause_id
	where o.entry_id in ${entriesOf(her)}
	union all select 'meeting_attendances', to_jsonb(t) || ${PROGRAMME}
	from meeting_attendances t where t.entry_id in ${entriesOf(her)}
	union all select 'commitments', to_jsonb(t) || ${PROGRAMME}
	from commitments t where t.entry_id in ${entriesOf(her)}
	union all select 'commitment_withdrawals', to_jsonb(t) || ${OF_PARENT}
	from commitment_withdrawals t join commitments o on o.id = t.commitment_id
	where o.entry_id in ${entriesOf(her)}
	union all select 'onward_steps', to_jsonb(t) || jsonb_build_object('programme',
		(select p.name from programmes p where p.id = t.programme_id))
	from onward_steps t where t.person_id = ${her}`;
