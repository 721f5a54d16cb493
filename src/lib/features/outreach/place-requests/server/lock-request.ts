import type { Db } from '#lib/platform/database/acting.ts';
import type { Outcome } from '../domain/place-state.ts';

export type LockedRequest = {
	id: string;
	kind: 'drop-in' | 'course' | 'other';
	/** Of the seat that was given, or else of what was asked. */
	day: string | null;
	/** What became of it, and the seat that went with it; null: it still waits. */
	end: { id: string; outcome: Outcome; visitId: string | null; isHers: boolean } | null;
};

type Named = { id: string } | { ticketDigest: Buffer };

/**
 * A request of the acting centre, once nobody else writes about it; null: there is none. What was
 * written meanwhile is read after the lock is held.
 */
export async function lockPlaceRequest(db: Db, named: Named): Promise<LockedRequest | null> {
	const request = await db
		.selectFrom('place_requests')
		.where((row) =>
			'id' in named ? row('id', '=', named.id) : row('ticket_digest', '=', named.ticketDigest)
		)
		.forUpdate()
		.select(['id', 'kind', 'occasion_day'])
		.executeTakeFirst();
	if (!request) return null;
	const end = await db
		.selectFrom('place_request_ends as e')
		.leftJoin('drop_in_visits as v', 'v.id', 'e.visit_id')
		.leftJoin('drop_in_slots as s', 's.id', 'v.slot_id')
		.where('e.request_id', '=', request.id)
		.where('e.undone_at', 'is', null)
		.orderBy('e.id', 'desc')
		.limit(1)
		.select(['e.id', 'e.outcome', 'e.visit_id', 's.day'])
		.executeTakeFirst();
	return {
		id: request.id,
		kind: request.kind as LockedRequest['kind'],
		day: end?.day ?? request.occasion_day,
		end: end
			? {
					id: end.id,
					outcome: end.outcome as Outcome,
					visitId: end.visit_id,
					isHers: end.outcome === 'gave-up-by-ticket'
				}
			: null
	};
}
