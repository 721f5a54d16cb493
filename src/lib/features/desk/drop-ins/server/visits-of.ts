import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Device } from '../domain/device.ts';

export type VisitOfPerson = {
	visitId: string;
	slotId: string;
	day: string;
	startsAt: string;
	endsAt: string;
	venue: string | null;
	device: Device | null;
	requestId: string | null;
	slotCancelled: boolean;
	takenAt: Temporal.Instant;
	/** Who kept the seat. */
	takenBy: string | null;
	arrivedAt: Temporal.Instant | null;
	minutes: number | null;
};

/** The visits of a person, latest first; those taken back are not hers any more. */
export async function visitsOf(db: Db, personId: string): Promise<VisitOfPerson[]> {
	const visits = await gatherVisitsOf(db, personId);
	return visits.flatMap(({ undoneAt, ...visit }) => (undoneAt === null ? visit : []));
}

/** All that is held of a person's visits, taken back or not: what she may ask to read. */
export async function gatherVisitsOf(
	db: Db,
	personId: string
): Promise<(VisitOfPerson & { undoneAt: Temporal.Instant | null })[]> {
	const rows = await db
		.selectFrom('drop_in_visits as v')
		.innerJoin('drop_in_slots as s', 's.id', 'v.slot_id')
		.leftJoin('drop_in_cancellations as x', 'x.slot_id', 's.id')
		.leftJoin('drop_in_visit_undos as u', 'u.visit_id', 'v.id')
		.leftJoin('drop_in_arrivals as a', 'a.visit_id', 'v.id')
		.leftJoin('drop_in_leavings as l', 'l.visit_id', 'v.id')
		.where('v.person_id', '=', personId)
		.orderBy('s.day', 'desc')
		.orderBy('s.starts_at', 'desc')
		.orderBy('v.id', 'desc')
		.select(['v.id', 'v.slot_id', 'v.device', 'v.request_id', 'v.recorded_at as taken_at'])
		.select(['s.day', 's.starts_at', 's.ends_at', 's.venue', 'x.slot_id as cancelled'])
		.select(['u.recorded_at as undone_at', 'a.recorded_at as arrived_at', 'l.minutes'])
		.select(authorOf('v.recorded_by').as('taken_by'))
		.execute();
	return rows.map((row) => ({
		visitId: row.id,
		slotId: row.slot_id,
		day: row.day,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		venue: row.venue,
		device: row.device as Device | null,
		requestId: row.request_id,
		slotCancelled: row.cancelled !== null,
		takenAt: row.taken_at,
		takenBy: row.taken_by,
		arrivedAt: row.arrived_at,
		minutes: row.minutes,
		undoneAt: row.undone_at
	}));
}
