import { type SeatRefusal, takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { TOLD_OUTCOMES } from '../domain/place-state.ts';
import { type LockedRequest, lockPlaceRequest } from './lock-request.ts';
import { writeEnd } from './write-end.ts';

export type EndRefusal = Refusal<'unknown-place-request' | 'already-ended'>;

/** What the desk says became of a request. */
export async function endPlaceRequest(
	db: Db,
	{ id, outcome }: { id: string; outcome: (typeof TOLD_OUTCOMES)[number] }
): Promise<{ ended: string } | EndRefusal> {
	const request = await lockOpen(db, id);
	return 'refusal' in request ? request : writeEnd(db, id, { outcome });
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

async function lockOpen(db: Db, id: string): Promise<LockedRequest | EndRefusal> {
	const request = await lockPlaceRequest(db, { id });
	if (!request) {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	if (!request.end) return request;
	return refuse(
		'already-ended',
		request.end.isHers
			? 'Cette personne a renoncé, depuis sa page. Rechargez la page.'
			: 'La suite de cette demande est déjà notée. Rechargez la page.'
	);
}
