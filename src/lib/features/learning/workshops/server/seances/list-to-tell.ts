import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';

/** What last happened to a séance that somebody must be told of. */
export type SeanceChange = {
	/** Back: it moved, and is again where it was; restored: it was cancelled, and takes place. */
	kind: 'moved' | 'back' | 'cancelled' | 'restored';
	at: Temporal.Instant;
	by: string | null;
	reason: string | null;
	/** Where it was, when it moved. */
	fromDay: string | null;
	fromStartsAt: string | null;
	/** Only those who were told something else from then on must be told again; null: everybody. */
	toldSince: Temporal.Instant | null;
};

export type PersonToTell = {
	enrolmentId: string;
	personId: string;
	/** Null for an anonymous subject. */
	name: string | null;
	phones: { number: string; isOwn: boolean }[];
	email: string | null;
	toldAt: Temporal.Instant | null;
	toldBy: string | null;
};

/**
 * The last move of a séance, its cancellation, or that it takes place after all; null when it is where
 * it was planned, and was never elsewhere.
 */
export async function lastChange(db: Db, seanceId: string): Promise<SeanceChange | null> {
	const { rows } = await sql<SeanceChange>`
		with moved as (
			select m.id, m.recorded_at, m.recorded_by, m.reason, m.from_day, m.from_starts_at,
				(select o.recorded_at from seance_moves o
					where o.id = (select f.id from seance_moves f where f.seance_id = m.seance_id order by f.id limit 1)
						and o.id < m.id
						and (o.from_day, o.from_starts_at, o.from_minutes, o.from_venue, o.from_room_id)
							is not distinct from (m.to_day, m.to_starts_at, m.to_minutes, m.to_venue, m.to_room_id)
					) as left_at
			from seance_moves m where m.seance_id = ${seanceId} order by m.id desc limit 1
		)
		select kind, at, by, reason, "fromDay", "fromStartsAt", "toldSince" from (
			select 'cancelled' as kind, x.recorded_at as at, ${authorOf('x.recorded_by')} as by, x.reason,
				null::date as "fromDay", null::time as "fromStartsAt", null::timestamptz as "toldSince"
			from seance_cancellations x where x.seance_id = ${seanceId}
			union all
			select case when m.left_at is null then 'moved' else 'back' end, m.recorded_at,
				${authorOf('m.recorded_by')}, m.reason, m.from_day, m.from_starts_at, m.left_at
			from moved m
			union all
			-- Moved before it was cancelled: everybody is told where it is.
			(select 'restored', r.recorded_at, ${authorOf('r.recorded_by')}, null, m.from_day,
				m.from_starts_at, case when m.id is null or m.left_at is not null then r.cancelled_at end
			from seance_restorations r left join moved m on true
			where r.seance_id = ${seanceId} order by r.id desc limit 1)
		) changes order by (kind = 'cancelled') desc, at desc limit 1`.execute(db);
	return rows[0] ?? null;
}

/** Whether there is any: most séances are where they were planned. */
export const everChanged = (seanceId: string) =>
	asItIs(sql<boolean>`(
		exists (select from seance_cancellations x where x.seance_id = ${seanceId})
		or exists (select from seance_moves m where m.seance_id = ${seanceId})
		or exists (select from seance_restorations r where r.seance_id = ${seanceId}))`);

/**
 * Everybody who is or was expected at a séance that changed, and whether she was told since. Of one that
 * takes place as planned after all, only those who had been told otherwise.
 */
export async function listToTell(
	db: Db,
	seanceId: string,
	change: Pick<SeanceChange, 'at' | 'fromDay' | 'toldSince'>
): Promise<PersonToTell[]> {
	const since = change.toldSince?.toString() ?? null;
	const { rows } = await sql<PersonToTell>`
		select e.id as "enrolmentId", e.person_id as "personId",
			i.given_name || ' ' || i.family_name as name,
			coalesce((select jsonb_agg(jsonb_build_object('number', f.number, 'isOwn', f.owner = 'own')
				order by f.owner desc, f.id) from person_phones f where f.person_id = e.person_id), '[]') as phones,
			(select a.address from person_emails a where a.person_id = e.person_id limit 1) as email,
			t.recorded_at as "toldAt", ${authorOf('t.recorded_by')} as "toldBy"
		from seances s
		join enrolments e on e.group_id = s.group_id
		left join departures d on d.enrolment_id = e.id
		left join person_identities i on i.person_id = e.person_id
		left join lateral (
			select recorded_at, recorded_by from seance_tellings
			where seance_id = s.id and enrolment_id = e.id
				and recorded_at >= ${change.at.toString()}::timestamptz
			order by id desc limit 1) t on true
		where s.id = ${seanceId} and exists (
			select from (values (s.day), (${change.fromDay}::date)) as awaited (day)
			where coalesce(e.enrolled_on, awaited.day) <= awaited.day
				and coalesce(d.left_on, 'infinity') > awaited.day)
			and (${since}::timestamptz is null or exists (select from seance_tellings o
				where o.seance_id = s.id and o.enrolment_id = e.id
					and o.recorded_at >= ${since}::timestamptz))
		order by i.family_name nulls last, i.given_name, e.id`.execute(db);
	return rows;
}
