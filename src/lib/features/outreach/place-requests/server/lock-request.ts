import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Outcome } from '../domain/place-state.ts';

export type LockedRequest = {
	id: string;
	/** Of the place that was given, or else of what was asked. */
	day: string | null;
	/** Null once it is erased. */
	phone: string | null;
	occasionId: string | null;
	/** What became of it, with the seat or the enrolment that was hers; null: it still waits. */
	end: {
		id: string;
		outcome: Outcome;
		visitId: string | null;
		enrolmentId: string | null;
		/** The place that was given is not there any more. */
		isLost: boolean;
		/** By her ticket, and nobody of the team wrote it since. */
		isHers: boolean;
	} | null;
};

type Named = { id: string } | { ticketDigest: Buffer };

/**
 * A request of the acting centre, once nobody else writes about it; null: there is none. What was
 * written meanwhile is read after the lock is held.
 */
export async function lockPlaceRequest(
	db: Db,
	named: Named,
	today: string = todayIn('UTC', db.acting.at)
): Promise<LockedRequest | null> {
	const request = await db
		.selectFrom('place_requests')
		.where((row) =>
			'id' in named ? row('id', '=', named.id) : row('ticket_digest', '=', named.ticketDigest)
		)
		.forUpdate()
		.select(['id', 'phone', 'occasion_id', 'occasion_day'])
		.executeTakeFirst();
	if (!request) return null;
	const { rows } = await sql<NonNullable<LockedRequest['end']> & { day: string | null }>`
		select e.id, e.outcome, e.visit_id as "visitId", e.enrolment_id as "enrolmentId",
			e.recorded_by is null as "isHers", p.day::text as day,
			e.outcome = 'given-a-place' and coalesce(p.is_lost, true) as "isLost"
		from place_request_ends e
		left join lateral place_given(e.visit_id, e.enrolment_id, ${today}::date) p on true
		where e.request_id = ${request.id} and e.undone_at is null
		order by e.id desc limit 1`.execute(db);
	const [ended] = rows;
	const { day = null, ...end } = ended ?? { day: null };
	return {
		id: request.id,
		phone: request.phone,
		occasionId: request.occasion_id,
		day: day ?? request.occasion_day,
		end: ended ? (end as NonNullable<LockedRequest['end']>) : null
	};
}
