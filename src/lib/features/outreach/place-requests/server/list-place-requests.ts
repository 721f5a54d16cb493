import { sql } from 'kysely';
import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CallMoment } from '../domain/ask-form.ts';
import type { AskText } from '../domain/ask-text.ts';
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
	occasion: { id: string; title: string; day: string; startsAt: string | null } | null;
	words: string | null;
	callWhen: CallMoment;
	text: AskText;
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
		/** That seat was taken back, or the slot is cancelled: she must be told. */
		isLost: boolean;
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
	language: AskText;
	day: string;
	reason: HoldReason | null;
	released: boolean;
	outcome: Outcome | null;
	ended_at: Temporal.Instant;
	ended_by: string | null;
	slotId: string | null;
	lost: boolean;
};

/** An end stays shown so long, to be read or taken back; a seat, until its day. */
const ENDED_DAYS = 14;

/** Requests that wait, the oldest first, and those that have just ended, the last first. */
export async function listPlaceRequests(
	db: Db,
	today: string
): Promise<{ waiting: PlaceRequest[]; ended: PlaceRequest[] }> {
	const since = Temporal.PlainDate.from(today).subtract({ days: ENDED_DAYS }).toString();
	const { rows } = await sql<Row>`
		select r.id, r.first_name, r.phone, r.is_for_child, r.adult_first_name, r.kind, r.occasion_id,
			r.occasion_title, r.occasion_day::text as occasion_day,
			to_char(r.occasion_starts_at, 'HH24:MI') as "startsAt", r.words, r.call_when, r.language,
			r.day::text as day, h.reason, h.released_at is not null as released, e.outcome,
			e.recorded_at as ended_at, m.display_name as ended_by, v.slot_id as "slotId",
			exists (select from drop_in_visit_undos u where u.visit_id = v.id)
				or exists (select from drop_in_cancellations x where x.slot_id = v.slot_id) as lost
		from place_requests r
		left join place_request_holds h on h.request_id = r.id
		left join lateral (select id, outcome, recorded_at, recorded_by, visit_id from place_request_ends
			where request_id = r.id and undone_at is null order by id desc limit 1) e on true
		left join staff_members m on m.id = e.recorded_by
		left join drop_in_visits v on v.id = e.visit_id
		left join drop_in_slots s on s.id = v.slot_id
		where r.phone is not null and (e.id is null or e.recorded_at >= ${since}::date or s.day >= ${today}::date)
		order by r.recorded_at, r.id`.execute(db);
	if (rows.length === 0) return { waiting: [], ended: [] };
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
			...{ slotId: row.slotId, isLost: row.outcome === 'given-a-place' && row.lost }
		};
		return {
			...{ id: row.id, firstName: row.first_name, phone: row.phone, kind: row.kind },
			...{ isForChild: row.is_for_child, adultFirstName: row.adult_first_name },
			occasion: row.occasion_id
				? {
						...{ id: row.occasion_id, title: row.occasion_title },
						...{ day: row.occasion_day, startsAt: row.startsAt }
					}
				: null,
			...{ words: row.words, callWhen: row.call_when, text: row.language, askedOn: row.day },
			...{ dueOn, isLate: row.outcome === null && dueOn < today },
			...{ state: placeState({ hold, end }), hold, end, calls: calls.get(row.id) ?? [] }
		};
	});
	return {
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
