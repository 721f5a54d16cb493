import { sql } from 'kysely';
import { type SeatRefusal, takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { TOLD_OUTCOMES } from '../domain/place-state.ts';
import { type LockedRequest, lockPlaceRequest } from './lock-request.ts';
import { writeEnd } from './write-end.ts';

export type EndRefusal = Refusal<'unknown-place-request' | 'already-ended'>;

/**
 * What the desk says became of a request. A place of a course is hers once she is enrolled, and no sooner;
 * one of a slot is given by `giveSeat`.
 */
export async function endPlaceRequest(
	db: Db,
	{ id, outcome }: { id: string; outcome: (typeof TOLD_OUTCOMES)[number] }
): Promise<{ ended: string } | EndRefusal | Refusal<'not-enrolled'>> {
	const request = await lockOpen(db, id, { isLostToo: outcome === 'gave-up-on-the-phone' });
	if ('refusal' in request) return request;
	if (outcome !== 'given-a-place') return writeEnd(db, id, { outcome });
	const enrolmentId = await findEnrolment(db, request);
	if (!enrolmentId) {
		return refuse(
			'not-enrolled',
			'Personne n’est inscrit à un cours avec ce numéro. Inscrivez d’abord la personne, puis revenez ici.'
		);
	}
	return writeEnd(db, id, { outcome, enrolmentId });
}

/** A seat of a slot is hers, by the gesture that never promises one twice, and the request ends. */
export async function giveSeat(
	db: Db,
	{ id, slotId }: { id: string; slotId: string }
): Promise<{ ended: string } | EndRefusal | SeatRefusal> {
	const request = await lockOpen(db, id);
	if ('refusal' in request) return request;
	const seat = await takeSeat(db, { slotId });
	if ('refusal' in seat) return seat;
	return writeEnd(db, id, { outcome: 'given-a-place', visitId: seat.id });
}

/**
 * The enrolment of somebody who has that number, in the course that was asked for, else in the last one she
 * was enrolled in; each is the answer to one request.
 */
async function findEnrolment(db: Db, { phone, occasionId }: LockedRequest): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`
		select e.id
		from person_phones t
		join enrolments e on e.person_id = t.person_id
		where t.centre_id = ${centreOf(db)} and t.number = ${phone}
			and not exists (select from departures d where d.enrolment_id = e.id)
			and not exists (select from place_request_ends x
				where x.enrolment_id = e.id and x.undone_at is null)
			and exists (select from seances s where s.group_id = e.group_id
				and s.day >= (${db.acting.at.toString()}::timestamptz at time zone 'UTC')::date - 1
				and not exists (select from seance_cancellations c where c.seance_id = s.id))
		order by e.group_id = ${occasionId}::uuid desc nulls last, e.recorded_at desc, e.id desc
		limit 1`.execute(db);
	return rows[0]?.id ?? null;
}

async function lockOpen(
	db: Db,
	id: string,
	{ isLostToo = false } = {}
): Promise<LockedRequest | EndRefusal> {
	const request = await lockPlaceRequest(db, { id });
	if (!request) {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	if (!request.end || (isLostToo && request.end.isLost)) return request;
	return refuse(
		'already-ended',
		request.end.outcome === 'gave-up-by-ticket'
			? 'Cette personne a renoncé, depuis sa page. Rechargez la page.'
			: 'La suite de cette demande est déjà notée. Rechargez la page.'
	);
}
