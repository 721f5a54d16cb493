import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Somebody who is expected at a séance, or was, when it changed. */
export type ExpectedAt = {
	seanceId: string;
	enrolmentId: string;
	personId: string;
	day: string;
	/** « 14:00 »; null: the hour is not said. */
	startsAt: string | null;
	/** Since when she is expected there and then. */
	since: Temporal.Instant;
};
export type ChangedFor = ExpectedAt & {
	/** Restored: it was cancelled, takes place after all, and has not moved since. */
	change: 'moved' | 'cancelled' | 'restored';
	/** The move; of a cancellation, and of its end, the séance. */
	changeId: string;
	/** Where it was; null: it is where it was. */
	former: string | null;
	/** Where it was before each move since somebody told her last, the first before the others. */
	path: { moveId: string; day: string; startsAt: string | null }[];
};

const hour = sql`to_char(coalesce(s.starts_at, g.starts_at), 'HH24:MI')`;

type Days = { from: string; until: string; only?: readonly string[]; evenAbsent?: true };

/**
 * Who is expected at the séances of these days: not of a cancelled one, nor who said that she will not come.
 * Days are told behind a `select`, here and below, and bounded on both sides: PostgreSQL expects as many rows
 * whatever they are, and keeps a plan that takes longer to make than to run.
 */
export async function listExpected(
	db: Db,
	{ from, until, only, evenAbsent }: Days
): Promise<ExpectedAt[]> {
	const absent = evenAbsent ? sql`false` : sql`true`;
	const those = only ? sql`s.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<ExpectedAt>`
		select s.id as "seanceId", e.id as "enrolmentId", e.person_id as "personId", s.day::text as day,
			${hour} as "startsAt", greatest(s.recorded_at, e.recorded_at) as since
		from seances s
		join workshop_groups g on g.id = s.group_id
		join enrolments e on e.group_id = s.group_id
		left join departures d on d.enrolment_id = e.id
		where s.day between (select ${from}::date) and (select ${until}::date) and ${those}
			and ${expectedOn(sql`s.day`)}
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
			and not exists (select from cycle_cancellations x where x.cycle_id = g.cycle_id)
			and not (${absent} and exists (select from announced_absences a
				where a.seance_id = s.id and a.enrolment_id = e.id))
		order by s.day, e.id`.execute(db);
	return rows;
}

/**
 * Whom the last change of a coming séance concerns and nobody told of it yet, of changes made since then.
 * A move that leaves day and hour as they were changes nothing for her.
 */
export async function listChangedSeances(
	db: Db,
	{ from, since, only }: { from: string; since: Temporal.Instant; only?: readonly string[] }
): Promise<ChangedFor[]> {
	const those = only ? sql`c.id = any (${[...only]}::uuid[])` : sql`true`;
	const isNew = (recordedAt: RawBuilder<unknown>) => sql`${recordedAt} between
		(select ${since.toString()}::timestamptz) and 'infinity'`;
	const { rows } = await sql<ChangedFor>`
		with changes as (
			select 'moved' as change, m.id, m.seance_id, m.recorded_at, m.from_day as former
			from (select distinct on (seance_id) * from seance_moves order by seance_id, id desc) m
			where ${isNew(sql`m.recorded_at`)}
				and (m.from_day, m.from_starts_at) is distinct from (m.to_day, m.to_starts_at)
				and not exists (select from seance_cancellations x where x.seance_id = m.seance_id)
			union all
			select 'cancelled', x.seance_id, x.seance_id, x.recorded_at, null
			from seance_cancellations x where ${isNew(sql`x.recorded_at`)}
			union all
			select 'restored', r.seance_id, r.seance_id, r.recorded_at, null
			from (select distinct on (seance_id) seance_id, recorded_at from seance_restorations
				order by seance_id, id desc) r
			where ${isNew(sql`r.recorded_at`)}
				and not exists (select from seance_cancellations x where x.seance_id = r.seance_id)
				and not exists (select from seance_moves m where m.seance_id = r.seance_id
					and m.recorded_at >= r.recorded_at)
		)
		select c.change, c.id as "changeId", c.seance_id as "seanceId", e.id as "enrolmentId",
			e.person_id as "personId", s.day::text as day, ${hour} as "startsAt",
			c.former::text as former, c.recorded_at as since,
			coalesce((select jsonb_agg(jsonb_build_object('moveId', m.id, 'day', m.from_day, 'startsAt',
					to_char(coalesce(m.from_starts_at, g.starts_at), 'HH24:MI')) order by m.id)
				from seance_moves m where m.seance_id = s.id and ${isNew(sql`m.recorded_at`)}
					and not exists (select from seance_tellings t where t.seance_id = s.id
						and t.enrolment_id = e.id and t.recorded_at >= m.recorded_at)), '[]') as path
		from changes c
		join seances s on s.id = c.seance_id
		join workshop_groups g on g.id = s.group_id
		join enrolments e on e.group_id = s.group_id
		left join departures d on d.enrolment_id = e.id
		where least(s.day, c.former) >= ${from}::date and ${those}
			and (${expectedOn(sql`s.day`)} or ${expectedOn(sql`c.former`)})
			and not exists (select from cycle_cancellations y where y.cycle_id = g.cycle_id)
			and not exists (select from seance_tellings t where t.seance_id = s.id
				and t.enrolment_id = e.id and t.recorded_at >= c.recorded_at)
		order by c.recorded_at, e.id`.execute(db);
	return rows;
}

const expectedOn = (day: RawBuilder<unknown>) =>
	sql`(coalesce(e.enrolled_on, ${day}) <= ${day} and coalesce(d.left_on, 'infinity') > ${day})`;
