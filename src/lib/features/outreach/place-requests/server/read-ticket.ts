import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CallResult, Outcome } from '../domain/place-state.ts';
import { digestOfTicket } from './seals.ts';

/** Where a request stands, with the day of the place that was given, for whoever holds its ticket: nothing of who asked. */
export type Ticket = {
	centreId: string;
	kind: 'drop-in' | 'course' | 'other';
	title: string | null;
	day: string | null;
	startsAt: string | null;
	askedAt: Temporal.Instant;
	outcome: Outcome | null;
	/** The place that was given is not there any more. */
	isLost: boolean;
	/** What she waits for is not on any more. */
	isGone: boolean;
	lastCall: CallResult | null;
	calledAt: Temporal.Instant | null;
};

/** What a ticket opens, to somebody without an account; null: it opens nothing, whatever the reason. */
export async function readTicket(db: Db, ticket: string): Promise<Ticket | null> {
	const digest = digestOfTicket(ticket);
	if (!digest) return null;
	const { rows } = await sql<Ticket>`
		select centre_id as "centreId", kind, title, day::text as day,
			to_char(starts_at, 'HH24:MI') as "startsAt", asked_at as "askedAt", outcome, is_lost as "isLost",
			is_gone as "isGone",
			last_call as "lastCall", called_at as "calledAt"
		from place_request_of_ticket(${digest}::bytea, ${db.acting.at.toString()}::timestamptz)`.execute(
		db
	);
	return rows[0] ?? null;
}
