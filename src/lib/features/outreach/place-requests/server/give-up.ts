import { undoVisit } from '#lib/features/desk/drop-ins/index.server.ts';
import { recordDeparture } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { mayGiveUp } from '../domain/place-state.ts';
import { type LockedRequest, lockPlaceRequest } from './lock-request.ts';
import { digestOfTicket } from './seals.ts';
import { writeEnd } from './write-end.ts';

/**
 * Whoever holds a ticket gives up, and the place that was kept is free again; null: there is nothing that
 * she could give up. The centre acts, since nobody signs in.
 */
export async function giveUp(
	db: Db,
	{ ticket, timeZone }: { ticket: string; timeZone: string }
): Promise<{ ended: string } | null> {
	const ticketDigest = digestOfTicket(ticket);
	const today = todayIn(timeZone, db.acting.at);
	const request = ticketDigest && (await lockPlaceRequest(db, { ticketDigest }, today));
	if (!request) return null;
	const { end, day } = request;
	if (!mayGiveUp(end?.outcome ?? null, { day, today })) return null;
	const freed = end && !end.isLost ? await freePlace(db, end, today) : null;
	// She is there, or has been: she did come.
	if (freed && 'refusal' in freed) return null;
	return writeEnd(db, request.id, { outcome: 'gave-up-by-ticket' });
}

function freePlace(
	db: Db,
	{ visitId, enrolmentId }: NonNullable<LockedRequest['end']>,
	leftOn: string
) {
	if (visitId) return undoVisit(db, visitId);
	const reason = 'A renoncé, depuis sa page';
	return enrolmentId ? recordDeparture(db, { enrolmentId, leftOn, reason }) : null;
}

/** Somebody of the team has taken off the list whoever gave up by her ticket. */
export async function takeOffList(
	db: Db,
	id: string
): Promise<{ ended: string } | Refusal<'unknown-place-request'>> {
	const request = await lockPlaceRequest(db, { id });
	if (request?.end?.outcome !== 'gave-up-by-ticket') {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	// Whoever did it first stays written.
	if (!request.end.isHers) return { ended: id };
	return writeEnd(db, id, { outcome: 'gave-up-by-ticket' });
}
