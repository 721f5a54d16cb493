import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { CallResult } from '../domain/place-state.ts';
import type { EndRefusal } from './end-request.ts';
import { lockPlaceRequest } from './lock-request.ts';

/** Somebody of the team called her back. */
export async function notePlaceCall(
	db: Db,
	{ id, result }: { id: string; result: CallResult }
): Promise<{ noted: string } | EndRefusal> {
	const request = await lockPlaceRequest(db, { id });
	if (!request) {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	if (request.end) {
		return refuse('already-ended', 'La suite de cette demande est déjà notée. Rechargez la page.');
	}
	await db
		.insertInto('place_request_calls')
		.values({ centre_id: centreOf(db), request_id: id, result, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'call', kind: 'place-request', id });
	return { noted: id };
}
