import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type LastContact = { personId: string; lastContact: string };

/**
 * When each person of the acting centre whom something still names was last in touch, those last in
 * touch before `before` only. One statement for a whole centre; `ids`: these people alone.
 *
 * What counts is what she did: came to a séance (or said that she would not), was enrolled, said
 * what she takes from a course, came to a meeting, answered a call, committed herself, asked, visited, came for a project, borrowed something, said what she does since, agreed or refused, answered a positioning, asked about her data; or what a partner said of her. Neither a merge
 * nor a note about her; and of an import only the days that its rows tell, never the day it was
 * read. A record without any of these counts from the day it was written.
 */
export async function lastContacts(
	db: Db,
	asked: { timeZone: string; before: string; ids?: readonly string[] }
): Promise<LastContact[]> {
	const { rows } = await sql<LastContact>`
		with asked as materialized (
			select unnest(${asked.ids ?? []}::uuid[]) as id
		), place as materialized (
			select ${asked.timeZone}::text as zone
		), imported as materialized (
			select recorded_at from imports
		), facts as materialized (${facts(asked.ids !== undefined)}), latest as materialized (
			select person_id, max(day) as day from facts group by person_id
		)
		select p.id as "personId", coalesce(l.day, ${dayOf('p.recorded_at')})::text as "lastContact"
		from latest l
		join people p on p.id = l.person_id
		where coalesce(l.day, ${dayOf('p.recorded_at')}) < ${asked.before}::date
			and (p.birth_year is not null
				or exists (select from person_identities i where i.person_id = p.id))
			-- A record united into another follows that one.
			and p.id not in (select merged_id from person_merges where id not in
				(select merge_id from person_merge_undos))
		order by 2, 1`.execute(db);
	return rows;
}

/** What anybody did and when, or what those asked for did. */
function facts(isOfSome: boolean): RawBuilder<unknown> {
	const these = (column: string) => (isOfSome ? isAsked(column) : sql<boolean>`true`);
	return sql`
		select e.person_id, max(s.day) as day
		from enrolments e
		join attendances a on a.enrolment_id = e.id
		join seances s on s.id = a.seance_id
		where a.kind <> 'absent' and ${these('e.person_id')}
		group by e.person_id
		union all
		select e.person_id, coalesce(e.enrolled_on,
			case when ${typed('e.recorded_at')} then ${dayOf('e.recorded_at')} end,
			(select min(s.day) from seances s where s.group_id = e.group_id),
			(select make_date(c.year, 12, 31) from workshop_groups g join cycles c on c.id = g.cycle_id
				where g.id = e.group_id))
		from enrolments e where ${these('e.person_id')}
		union all
		select e.person_id, ${dayOf('x.recorded_at')}
		from announced_absences x join enrolments e on e.id = x.enrolment_id
		where ${these('e.person_id')}
		union all
		select e.person_id, x.day
		from (select distinct on (enrolment_id) enrolment_id, word, day from course_exits
			order by enrolment_id, id desc) x
		join enrolments e on e.id = x.enrolment_id
		where x.word is not null and ${these('e.person_id')}
		union all
		select e.person_id, x.called_on
		from absence_calls x join enrolments e on e.id = x.enrolment_id
		where x.outcome in ('comes-back', 'stopped')
			and x.id not in (select call_id from absence_call_undos) and ${these('e.person_id')}
		union all
		-- Everybody, with no day where an import wrote the record.
		select p.id, case when ${typed('p.recorded_at')} then ${dayOf('p.recorded_at')} end
		from people p where ${these('p.id')}
		union all
		select r.person_id, r.day from requests r
		where r.person_id is not null and ${these('r.person_id')}
		union all
		select r.person_id, ${dayOf('x.recorded_at')}
		from requests r
		join request_answers a on a.request_id = r.id
		join request_answer_endings x on x.answer_id = a.id
		where r.person_id is not null and x.ending = 'came' and ${these('r.person_id')}
		union all
		select v.person_id, case when a.visit_id is null then ${dayOf('v.recorded_at')} else s.day end
		from drop_in_visits v
		join drop_in_slots s on s.id = v.slot_id
		left join drop_in_arrivals a on a.visit_id = v.id
		where v.person_id is not null and ${these('v.person_id')}
		union all
		select w.person_id, v.day
		from project_visit_people w
		join project_visits v on v.id = w.visit_id
		where v.id not in (select visit_id from project_visit_undos) and ${these('w.person_id')}
		union all
		select l.person_id, coalesce(b.returned_on, l.lent_on)
		from machine_loans l left join machine_returns b on b.loan_id = l.id
		where l.person_id is not null and ${these('l.person_id')}
		union all
		select e.person_id, x.day
		from (select enrolment_id, answer, day from after_course_answers
			union all select enrolment_id, answer, day from renewal_answers) x
		join enrolments e on e.id = x.enrolment_id
		where x.answer <> 'not-reached' and ${these('e.person_id')}
		union all
		select m.person_id, ${dayOf('m.recorded_at')} from project_people m
		where ${these('m.person_id')}
		union all
		select f.person_id, greatest(${dayOf('f.recorded_at')}, ${dayOf('x.recorded_at')})
		from referrals f left join referral_answers x on x.referral_id = f.id
		where f.person_id is not null and ${these('f.person_id')}
		union all
		select l.person_id, ${dayOf('l.recorded_at')} from pre_list_entries l
		where ${these('l.person_id')}
		union all
		select l.person_id, x.called_on
		from funnel_calls x join pre_list_entries l on l.id = x.entry_id
		where x.outcome in ('will-come', 'cannot-come', 'reached')
			and x.id not in (select call_id from funnel_call_undos) and ${these('l.person_id')}
		union all
		select l.person_id, m.day
		from (select distinct on (meeting_id, entry_id) meeting_id, entry_id, came
			from meeting_attendances order by meeting_id, entry_id, id desc) x
		join information_meetings m on m.id = x.meeting_id
		join pre_list_entries l on l.id = x.entry_id
		where x.came and ${these('l.person_id')}
		union all
		select l.person_id, greatest(x.committed_on, w.withdrawn_on)
		from commitments x
		join pre_list_entries l on l.id = x.entry_id
		left join commitment_withdrawals w on w.commitment_id = x.id
		where ${these('l.person_id')}
		union all
		select n.person_id, ${dayOf('n.recorded_at')} from person_notices n
		where ${typed('n.recorded_at')} and ${these('n.person_id')}
		union all
		select n.person_id, ${dayOf('n.recorded_at')} from person_consents n
		where ${typed('n.recorded_at')} and ${these('n.person_id')}
		union all
		select q.person_id, ${dayOf('q.recorded_at')} from rights_requests q
		where ${these('q.person_id')}
		union all
		select w.person_id, w.day from placements w
		where w.id not in (select placement_id from placement_undos) and ${these('w.person_id')}
		union all
		select w.person_id, w.day from told_levels w
		where w.source = 'her-word' and ${these('w.person_id')}`;
}

// The list and the zone are told once, whatever their number of uses: PostgreSQL keeps the plan of a
// statement of few values, and the length of a list told apart is hidden from it.
const isAsked = (column: string) =>
	sql<boolean>`${sql.ref(column)} = any (array(select id from asked))`;

const dayOf = (column: string) =>
	sql`(${sql.ref(column)} at time zone (select zone from place))::date`;

/** Written on a screen: what an import writes carries the instant of that import. */
const typed = (column: string) =>
	sql<boolean>`${sql.ref(column)} not in (select recorded_at from imported)`;
