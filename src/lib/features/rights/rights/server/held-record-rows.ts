import { sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

/** Who she is, how to reach her, what she was told and agreed to, what was noted. */
export const recordRows: RowsOf = (her) => sql<Held>`
		select 'people' as "table", to_jsonb(t) as row from people t where t.id = ${her}
		union all select 'person_identities', to_jsonb(t) from person_identities t where t.person_id = ${her}
		union all select 'person_phones', to_jsonb(t) from person_phones t where t.person_id = ${her}
		union all select 'person_emails', to_jsonb(t) from person_emails t where t.person_id = ${her}
		union all select 'person_addresses', to_jsonb(t) from person_addresses t where t.person_id = ${her}
		union all select 'letter_run_people', to_jsonb(t) || jsonb_build_object('jour', r.day,
			'programme', (select p.name from programmes p where p.id = r.programme_id))
		from letter_run_people t join letter_runs r on r.id = t.run_id where t.person_id = ${her}
		union all select 'letter_addressees', to_jsonb(t) from letter_addressees t where t.person_id = ${her}
		union all select 'phone_absences', to_jsonb(t) from phone_absences t where t.person_id = ${her}
		union all select 'responsible_adults', to_jsonb(t) from responsible_adults t where t.person_id = ${her}
		union all select 'pick_ups', to_jsonb(t) from pick_ups t where t.person_id = ${her}
		union all select 'person_calendar_links', to_jsonb(t)
		from person_calendar_links t where t.person_id = ${her}
		union all select 'member_numbers', to_jsonb(t) from member_numbers t where t.person_id = ${her}
		union all select 'person_notices', to_jsonb(t) from person_notices t where t.person_id = ${her}
		union all select 'person_consents', to_jsonb(t) from person_consents t where t.person_id = ${her}
		union all select 'person_notes', to_jsonb(t) || jsonb_build_object('annulee_le',
			(select u.recorded_at from person_note_undos u where u.note_id = t.id))
		from person_notes t where t.person_id = ${her}
		union all select 'person_note_undos', to_jsonb(t) || jsonb_build_object('note_du', n.recorded_at)
		from person_note_undos t join person_notes n on n.id = t.note_id where n.person_id = ${her}
		union all select 'person_search_terms', to_jsonb(t) from person_search_terms t where t.person_id = ${her}
		union all select 'person_traces', to_jsonb(t) from person_traces t where t.person_id = ${her}`;
