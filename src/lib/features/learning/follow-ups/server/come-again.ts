import { takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import { putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** Why she was not put where she wants to come. */
export type NotPut = Refusal<'slot' | 'programme' | 'not-put'>;

/**
 * Somebody who was called and comes again: her seat in a free slot, or her place on a list, with her
 * answer or not at all. What she has already is not refused. Null: done, or her answer asks for neither.
 */
export async function comeAgain(
	db: Db,
	said: { personId: string; answer: string; slotId?: string; programmeId?: string },
	{ noProgramme = 'Choisissez la formation attendue.' } = {}
): Promise<NotPut | null> {
	const { personId, answer, slotId, programmeId } = said;
	if (answer === 'drop-in') {
		if (!slotId) return refuse('slot', 'Choisissez le créneau où la personne viendra.');
		const seat = await takeSeat(db, { slotId, personId });
		const isPut = !('refusal' in seat) || seat.refusal === 'already-expected';
		return isPut ? null : refuse('not-put', seat.message);
	}
	if (answer === 'pre-list') {
		if (!programmeId) return refuse('programme', noProgramme);
		const put = await putOnPreList(db, { programmeId, personId });
		const isPut = !('refusal' in put) || put.refusal === 'already-waiting';
		return isPut ? null : refuse('not-put', put.message);
	}
	return null;
}
