import type { Db } from '#lib/platform/database/acting.ts';
import type { VisitRefusal } from './lock-visit.ts';
import { recordArrival } from './record-arrival.ts';
import { type SeatRefusal, type SeatWanted, takeSeat } from './take-seat.ts';

/** Somebody comes without a seat kept: if one is free it is hers, and she is there. */
export async function welcomeVisitor(
	db: Db,
	{ today, ...wanted }: SeatWanted & { today: string }
): Promise<{ id: string } | SeatRefusal | VisitRefusal> {
	const seat = await takeSeat(db, wanted);
	if ('refusal' in seat) return seat;
	const arrived = await recordArrival(db, { visitId: seat.id, today });
	return 'refusal' in arrived ? arrived : seat;
}
