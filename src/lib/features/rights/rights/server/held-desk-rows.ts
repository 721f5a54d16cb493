import { type RawBuilder, sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

const asked = (her: RawBuilder<unknown>) => sql`(select id from requests where person_id = ${her})`;
const answered = (her: RawBuilder<unknown>) =>
	sql`(select id from request_answers where request_id in ${asked(her)})`;
const visited = (her: RawBuilder<unknown>) =>
	sql`(select id from drop_in_visits where person_id = ${her})`;
const referred = (her: RawBuilder<unknown>) =>
	sql`(select id from referrals where person_id = ${her})`;
const links = (her: RawBuilder<unknown>) =>
	sql`(select id from partner_links where referral_id in ${referred(her)})`;
const PARTNER = sql`(select p.name from partners p where p.id = t.partner_id)`;

/** What she asked, what was done of it, where she was sent, when she came. */
export const deskRows: RowsOf = (her) => sql<Held>`
	select 'requests' as "table", to_jsonb(t) || jsonb_build_object('partenaire', ${PARTNER}) as row
	from requests t where t.person_id = ${her}
	union all select 'family_corrections', to_jsonb(t)
	from family_corrections t where t.request_id in ${asked(her)}
	union all select 'request_answers', to_jsonb(t)
	from request_answers t where t.request_id in ${asked(her)}
	union all select 'request_answer_undos', to_jsonb(t)
	from request_answer_undos t where t.answer_id in ${answered(her)}
	union all select 'request_answer_endings', to_jsonb(t)
	from request_answer_endings t where t.answer_id in ${answered(her)}
	union all select 'drop_in_visits', to_jsonb(t) || jsonb_build_object('jour',
		(select s.day from drop_in_slots s where s.id = t.slot_id))
	from drop_in_visits t where t.person_id = ${her}
	union all select 'drop_in_arrivals', to_jsonb(t)
	from drop_in_arrivals t where t.visit_id in ${visited(her)}
	union all select 'drop_in_leavings', to_jsonb(t)
	from drop_in_leavings t where t.visit_id in ${visited(her)}
	union all select 'drop_in_visit_undos', to_jsonb(t)
	from drop_in_visit_undos t where t.visit_id in ${visited(her)}
	union all select 'referrals', to_jsonb(t) || jsonb_build_object('partenaire', ${PARTNER})
	from referrals t where t.person_id = ${her}
	union all select 'referral_answers', to_jsonb(t)
	from referral_answers t where t.referral_id in ${referred(her)}
	union all select 'partner_links', to_jsonb(t)
	from partner_links t where t.referral_id in ${referred(her)}
	union all select 'partner_link_revocations', to_jsonb(t)
	from partner_link_revocations t where t.link_id in ${links(her)}
	union all select 'partner_link_openings', to_jsonb(t)
	from partner_link_openings t where t.link_id in ${links(her)}
	union all select 'partner_link_mailings', to_jsonb(t)
	from partner_link_mailings t where t.link_id in ${links(her)}
	union all select 'partner_link_mail_ends', to_jsonb(t)
	from partner_link_mail_ends t where t.link_id in ${links(her)}`;
