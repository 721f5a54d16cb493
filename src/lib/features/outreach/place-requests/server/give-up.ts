import { undoVisit } from '#lib/features/desk/drop-ins/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { mayGiveUp } from '../domain/place-state.ts';
import { lockPlaceRequest } from './lock-request.ts';
import { digestOfTicket } from './seals.ts';
import { writeEnd } from './write-end.ts';

/**
 * Whoever holds a ticket gives up, and the seat that was kept is free again; null: there is nothing that
 * she could give up. The centre acts, since nobody signs in.
 */
export async function giveUp(
	db: Db,
	{ ticket, timeZone }: { ticket: string; timeZone: string }
): Promise<{ ended: string } | null> {
	const ticketDigest = digestOfTicket(ticket);
	const request = ticketDigest && (await lockPlaceRequest(db, { ticketDigest }));
	if (!request) return null;
	const { end, day } = request;
	const today = todayIn(timeZone, db.acting.at);
	if (!mayGiveUp(end?.outcome ?? null, { day, today })) return null;
	if (end?.visitId) {
		const freed = await undoVisit(db, end.visitId);
		// She is there, or has been: she did come.
		if ('refusal' in freed) return null;
	}
	return writeEnd(db, request.id, { outcome: 'gave-up-by-ticket' });
}
