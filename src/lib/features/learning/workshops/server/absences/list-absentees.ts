import { type RawBuilder, sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isCancelled } from '../seances/states/is-cancelled.ts';
import { REGULAR_FORMATS } from '../../domain/programmes/programme-format.ts';
import { ABSENCES_IN_A_ROW, type AbsenceCallOutcome } from '../../domain/absences/absence-call.ts';

export type Absentee = {
	enrolmentId: string;
	personId: string;
	name: string;
	groupId: string;
	groupLabel: string;
	programmeName: string;
	/** The last séance she missed: a call answers for it, and for those before. */
	seanceId: string;
	missedOn: string;
	/** Séances missed one after the other, up to that one. */
	missed: number;
	lastSeenOn: string | null;
	/** Calls that did not reach her since she was last there or gave news. */
	tries: number;
	lastTry: { day: string; outcome: AbsenceCallOutcome; by: string | null } | null;
};

/** Beyond it, it is no longer a list of calls. */
const MOST = 200;
/** Of the others, who comes when she likes is absent from nothing. */
/** Days within which a group that goes on meets again, however long its holidays. */
const AHEAD = 366;

/**
 * Whom to call: those who have missed two séances in a row of a group that goes on, and of whom no
 * call has brought news since. Who was not tried today comes first, then who has been away longest.
 */
export async function listAbsentees(db: Db, today: string): Promise<Absentee[]> {
	return absenteesWhere(db, today, sql`true`);
}

/** The same, of one enrolment: null when she is not to be called, or no more. */
export async function findAbsentee(
	db: Db,
	today: string,
	enrolmentId: string
): Promise<Absentee | null> {
	const [found] = await absenteesWhere(db, today, sql`a.enrolment_id = ${enrolmentId}`);
	return found ?? null;
}

/** Somebody who was absent from the last séances of a group that goes on, the last one first. */
type Missing = { enrolmentId: string; missedIn: string[]; missedOn: string; seen: string | null };

async function absenteesWhere(
	db: Db,
	today: string,
	whose: RawBuilder<unknown>
): Promise<Absentee[]> {
	const missing = await missingWhere(db, today, whose);
	return missing.length > 0 ? withCalls(db, today, missing) : [];
}

async function missingWhere(db: Db, today: string, whose: RawBuilder<unknown>): Promise<Missing[]> {
	const { rows } = await sql<Missing>`
		with going as materialized (
			-- Between two days: without an end, PostgreSQL expects a third of all séances, and would plan
			-- this at each request rather than keep its plan.
			select distinct s.group_id from seances s
			where s.day between ${today}::date and ${today}::date + ${AHEAD}::integer
				and not ${isCancelled}
		), held as materialized (
			-- Everything that a séance answers is asked of it once, and not of each of its marks.
			select s.id, s.day, row_number() over (partition by s.group_id
				order by s.day desc, s.starts_at desc nulls last, s.id desc) as nth
			from going n
			join workshop_groups g on g.id = n.group_id
			join cycles c on c.id = g.cycle_id
			join programmes p on p.id = c.programme_id and p.format = any (${REGULAR_FORMATS}::text[])
			join seances s on s.group_id = g.id
			where s.day <= ${today}::date and not ${isCancelled}
				and not exists (select from cycle_cancellations x where x.cycle_id = g.cycle_id)
		), counted as (
			select a.enrolment_id, max(s.day) as day,
				max(s.day) filter (where a.kind in ('present', 'late')) as seen,
				min(s.nth) filter (where a.kind <> 'absent') as came,
				array_agg(s.nth) filter (where a.kind = 'absent') as nths,
				array_agg(s.id) filter (where a.kind = 'absent') as seances
			from held s join attendances a on a.seance_id = s.id
			where ${whose}
			group by a.enrolment_id
			having count(*) filter (where a.kind = 'absent') >= ${ABSENCES_IN_A_ROW}
		)
		select c.enrolment_id as "enrolmentId", m.missed_in as "missedIn", c.day as "missedOn", c.seen
		from counted c
		cross join lateral (select array_agg(u.id order by u.nth) as missed_in
			from unnest(c.nths, c.seances) as u (nth, id) where c.came is null or u.nth < c.came) m
		where cardinality(m.missed_in) >= ${ABSENCES_IN_A_ROW}`.execute(db);
	return rows;
}

/** Who they are, and what the calls said since. */
async function withCalls(db: Db, today: string, missing: Missing[]): Promise<Absentee[]> {
	const { rows } = await sql<Absentee>`
		with missing as materialized (
			select w."enrolmentId" as enrolment_id, w."missedIn" as missed_in, w."missedOn" as day, w.seen
			from jsonb_to_recordset(${JSON.stringify(missing)}::jsonb)
				as w("enrolmentId" uuid, "missedIn" uuid[], "missedOn" date, seen date)
		), calls as materialized (
			select k.enrolment_id, array_position(w.missed_in, k.seance_id) as nth, k.id, k.outcome,
				k.called_on, k.recorded_by
			from missing w
			join absence_calls k on k.enrolment_id = w.enrolment_id and k.seance_id = any (w.missed_in)
			where not exists (select from absence_call_undos u where u.call_id = k.id)
		)
		select e.id as "enrolmentId", e.person_id as "personId",
			i.given_name || ' ' || i.family_name as name, g.id as "groupId", g.label as "groupLabel",
			p.name as "programmeName", w.missed_in[1] as "seanceId", w.day as "missedOn",
			cardinality(w.missed_in) as missed, w.seen as "lastSeenOn",
			(select count(*)::int from calls t where t.enrolment_id = e.id
				and t.outcome in ('no-answer', 'message')) as tries,
			(select jsonb_build_object('day', t.called_on, 'outcome', t.outcome,
				'by', ${authorOf('t.recorded_by')}) from calls t
				where t.enrolment_id = e.id order by t.id desc limit 1) as "lastTry"
		from missing w
		join enrolments e on e.id = w.enrolment_id
		join person_identities i on i.person_id = e.person_id
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where not exists (select from departures d where d.enrolment_id = e.id)
			and not exists (select from calls t where t.enrolment_id = e.id and t.nth = 1
				and t.outcome in ('comes-back', 'stopped'))
		order by exists (select from calls t where t.enrolment_id = e.id
				and t.called_on = ${today}::date), w.day, i.family_name, i.given_name, e.id
		limit ${MOST}`.execute(db);
	return rows;
}
