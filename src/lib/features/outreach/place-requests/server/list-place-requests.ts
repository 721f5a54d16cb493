import { sql } from 'kysely';
import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CallMoment } from '../domain/ask-form.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

import { dueDay } from '../domain/due-day.ts';
import type { HoldReason } from '../domain/held-back.ts';
import {
	type CallResult,
	type Outcome,
	type PlaceState,
	placeState
} from '../domain/place-state.ts';

/** A request as the desk reads it, to call back. */
export type PlaceRequest = {
	id: string;
	firstName: string;
	phone: string;
	isForChild: boolean;
	adultFirstName: string | null;
	kind: 'drop-in' | 'course' | 'other';
	occasion: {
		id: string;
		title: string;
		/** As it stands now. */
		day: string;
		startsAt: string | null;
		/** Cancelled, or over. */
		isGone: boolean;
	} | null;
	/** The same number asked for the same thing, and waits already. */
	isAgain: boolean;
	words: string | null;
	callWhen: CallMoment;
	text: PublicText;
	askedOn: string;
	/** Two working days later, as she was told. */
	dueOn: string;
	isLate: boolean;
	state: PlaceState;
	hold: { reason: HoldReason; isReleased: boolean } | null;
	calls: readonly { result: CallResult; at: Temporal.Instant; by: string | null }[];
	end: {
		outcome: Outcome;
		at: Temporal.Instant;
		by: string | null;
		/** The slot of the seat that was kept for her. */
		slotId: string | null;
		/** That place was taken back, or is cancelled: she must be told. One that she left herself is not. */
		isLost: boolean;
		/** She gave up by her ticket, and her name is on a list still. */
		isToTakeOff: boolean;
	} | null;
};

type Row = {
	id: string;
	first_name: string;
	phone: string;
	is_for_child: boolean;
	adult_first_name: string | null;
	kind: PlaceRequest['kind'];
	occasion_id: string | null;
	occasion_title: string;
	occasion_day: string;
	startsAt: string | null;
	words: string | null;
	call_when: CallMoment;
	language: PublicText;
	day: string;
	reason: HoldReason | null;
	released: boolean;
	outcome: Outcome | null;
	ended_at: Temporal.Instant;
	ended_by: string | null;
	slotId: string | null;
	lost: boolean;
	isGone: boolean;
	isToTakeOff: boolean;
	isAgain: boolean;
	heldCount: number;
};

/**
 * An end stays shown so long, to be read or taken back; a seat, until its day; what somebody has to do, until
 * it is done.
 */
const ENDED_DAYS = 14;

/** Set aside, and shown at once. */
const HELD_SHOWN = 50;

/** Requests that wait, the oldest first, and those that have just ended, the last first. */
export async function listPlaceRequests(
	db: Db,
	today: string
): Promise<{ waiting: PlaceRequest[]; heldCount: number; ended: PlaceRequest[] }> {
	const since = Temporal.PlainDate.from(today).subtract({ days: ENDED_DAYS }).toString();
	const { rows } = await sql<Row>`
		with held as materialized (
			-- A machine that sends without end fills no page: the oldest are shown, the others are counted.
			select h.request_id, row_number() over (order by h.recorded_at, h.request_id) as nth
			from place_request_holds h join place_requests r on r.id = h.request_id
			where h.released_at is null and r.phone is not null and not exists (select from place_request_ends e
				where e.request_id = r.id and e.undone_at is null)
		)
		select r.id, r.first_name, r.phone, r.is_for_child, r.adult_first_name, r.kind, r.occasion_id,
			r.occasion_title, coalesce(o.day, r.occasion_day)::text as occasion_day,
			r.kind <> 'other' and coalesce(o.is_gone, true) as "isGone",
			to_char(coalesce(o.starts_at, r.occasion_starts_at), 'HH24:MI') as "startsAt", r.words,
			r.call_when, r.language, r.day::text as day, h.reason, h.released_at is not null as released,
			e.outcome, e.recorded_at as ended_at, m.display_name as ended_by, p.slot_id as "slotId",
			todo.lost, todo."isToTakeOff",
			e.id is null and exists (select from place_requests w
				where w.centre_id = r.centre_id and w.same_mark = r.same_mark and w.id < r.id
					and not exists (select from place_request_ends x
						where x.request_id = w.id and x.undone_at is null)) as "isAgain",
			(select count(*)::integer from held) as "heldCount"
		from place_requests r
		left join held on held.request_id = r.id
		left join place_request_holds h on h.request_id = r.id
		left join lateral (select id, outcome, recorded_at, recorded_by, visit_id, enrolment_id
			from place_request_ends
			where request_id = r.id and undone_at is null order by id desc limit 1) e on true
		left join staff_members m on m.id = e.recorded_by
		left join lateral place_given(e.visit_id, e.enrolment_id, ${today}::date) p on true
		cross join lateral (select
			e.outcome = 'given-a-place' and coalesce(p.is_lost and not p.has_left, true) as lost,
			e.outcome = 'gave-up-by-ticket' and e.recorded_by is null
				and exists (select from place_request_ends l where l.request_id = r.id
					and l.undone_at is null and l.outcome = 'on-a-list') as "isToTakeOff") todo
		left join lateral occasion_stands(r.kind, r.occasion_id, ${today}::date) o on true
		where r.phone is not null and coalesce(held.nth, 0) <= ${HELD_SHOWN}
			and (e.id is null or e.recorded_at >= ${since}::date or todo.lost or todo."isToTakeOff"
				or (p.day >= ${today}::date and not p.has_left))
		order by r.recorded_at, r.id`.execute(db);
	if (rows.length === 0) return { waiting: [], heldCount: 0, ended: [] };
	const calendar = await readCalendar(db, rows[0]!.day);
	const calls = await callsOf(
		db,
		rows.map(({ id }) => id)
	);
	const all = rows.map((row): PlaceRequest => {
		const dueOn = dueDay(row.day, calendar);
		const hold = row.reason && { reason: row.reason, isReleased: row.released };
		const end = row.outcome && {
			...{ outcome: row.outcome, at: row.ended_at, by: row.ended_by },
			...{ slotId: row.slotId, isLost: row.lost, isToTakeOff: row.isToTakeOff }
		};
		return {
			...{ id: row.id, firstName: row.first_name, phone: row.phone, kind: row.kind },
			...{ isForChild: row.is_for_child, adultFirstName: row.adult_first_name },
			occasion: row.occasion_id
				? {
						...{ id: row.occasion_id, title: row.occasion_title },
						...{ day: row.occasion_day, startsAt: row.startsAt, isGone: row.isGone }
					}
				: null,
			...{ words: row.words, callWhen: row.call_when, text: row.language, askedOn: row.day },
			...{ isAgain: row.isAgain, dueOn, isLate: row.outcome === null && dueOn < today },
			...{ state: placeState({ hold, end }), hold, end, calls: calls.get(row.id) ?? [] }
		};
	});
	return {
		heldCount: rows[0]!.heldCount,
		waiting: all.filter(({ end }) => end === null),
		ended: all
			.filter(({ end }) => end !== null)
			.toSorted((one, other) => Temporal.Instant.compare(other.end!.at, one.end!.at))
	};
}

async function callsOf(db: Db, ids: readonly string[]) {
	const rows = await db
		.selectFrom('place_request_calls as c')
		.leftJoin('staff_members as m', 'm.id', 'c.recorded_by')
		.where('c.request_id', 'in', ids)
		.where('c.undone_at', 'is', null)
		.orderBy('c.id')
		.select(['c.request_id', 'c.result', 'c.recorded_at', 'm.display_name'])
		.execute();
	const calls = new Map<string, PlaceRequest['calls'][number][]>();
	for (const { request_id, result, recorded_at: at, display_name: by } of rows) {
		const own = calls.get(request_id) ?? [];
		calls.set(request_id, [...own, { result: result as CallResult, at, by }]);
	}
	return calls;
}
