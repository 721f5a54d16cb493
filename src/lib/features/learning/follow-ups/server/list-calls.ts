import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { hasNotObjected } from '#lib/features/people/rights-asked/index.server.ts';
import { isCourse } from './whose-course.ts';
import { CALL_AFTER_MONTHS, callDays, FORGET_AFTER_MONTHS } from '../domain/follow-up.ts';

/** A page is a morning of calls, and a few screens of a telephone. */
const CALLS_A_PAGE = 10;

export type CallCursor = { endedOn: string; id: string };
export type Call = {
	enrolmentId: string;
	personId: string;
	name: string;
	programmeId: string;
	programme: string;
	endedOn: string;
	dueOn: string;
	isLate: boolean;
	/** The day somebody tried, and did not reach her. */
	triedOn: string | null;
};

type Row = Omit<Call, 'dueOn' | 'isLate'>;

/**
 * Whom to call: people who were there to the end of a course of which the last séance is three months
 * old, six at most, who have not answered yet and do not object to it; the oldest first, a page at a time.
 */
export async function listCalls(
	db: Db,
	{ today, after }: { today: string; after?: CallCursor }
): Promise<{ calls: Call[]; next: CallCursor | null }> {
	const { rows } = await sql<Row>`
		with ended as materialized (
			select s.group_id, max(s.day) as day from seances s
			where not exists (select from seance_cancellations x where x.seance_id = s.id)
			group by s.group_id
			having max(s.day) <= ${today}::date - make_interval(months => ${CALL_AFTER_MONTHS})
				and max(s.day) > ${today}::date - make_interval(months => ${FORGET_AFTER_MONTHS})
		)
		select e.id as "enrolmentId", e.person_id as "personId",
			i.given_name || ' ' || i.family_name as name, p.id as "programmeId",
			p.name as programme, n.day as "endedOn",
			a.day as "triedOn"
		from ended n
		join workshop_groups g on g.id = n.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		join enrolments e on e.group_id = g.id
		join person_identities i on i.person_id = e.person_id
		left join lateral (select answer, day from after_course_answers
			where enrolment_id = e.id order by id desc limit 1) a on true
		where ${isCourse}
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
			and not exists (select from departures d where d.enrolment_id = e.id)
			and ${hasNotObjected('e.person_id')}
			and (a.answer is null or a.answer = 'not-reached')
			and ${after ? sql`(n.day, e.id) > (${after.endedOn}::date, ${after.id}::uuid)` : sql`true`}
		order by n.day, e.id limit ${CALLS_A_PAGE + 1}`.execute(db);
	const calls = rows.slice(0, CALLS_A_PAGE).map((row) => {
		const { dueOn, lateOn } = callDays(row.endedOn);
		return { ...row, dueOn, isLate: lateOn <= today };
	});
	const last = calls.at(-1);
	const isMore = rows.length > CALLS_A_PAGE && last;
	return { calls, next: isMore ? { endedOn: last.endedOn, id: last.enrolmentId } : null };
}
