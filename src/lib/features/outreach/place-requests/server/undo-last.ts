import { undoVisit, type VisitRefusal } from '#lib/features/desk/drop-ins/index.server.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { lockPlaceRequest } from './lock-request.ts';

export type UndoRefusal = Refusal<'unknown-place-request' | 'hers' | 'nothing-to-undo'>;

/** Takes back what was written last of a request: its end with the seat it was given, or a call. */
export async function undoLastOfPlace(
	db: Db,
	id: string
): Promise<{ undone: string } | UndoRefusal | VisitRefusal> {
	const request = await lockPlaceRequest(db, { id });
	if (!request) {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	const { recorded_at: undone_at, recorded_by: undone_by_id } = recordedBy(db);
	const { end } = request;
	if (end?.outcome === 'gave-up-by-ticket') {
		return refuse('hers', 'Elle a renoncé elle-même, depuis sa page. Elle peut demander encore.');
	}
	if (end?.visitId && !end.isLost) {
		const freed = await undoVisit(db, end.visitId);
		if ('refusal' in freed) return freed;
	}
	const last = end ?? (await lastCall(db, id));
	if (!last) return refuse('nothing-to-undo', 'Il n’y a rien à annuler. Rechargez la page.');
	await db
		.updateTable(end ? 'place_request_ends' : 'place_request_calls')
		.set({ undone_at, undone_by_id })
		.where('id', '=', last.id)
		.execute();
	await writeJournal(db, { action: 'undo', kind: 'place-request', id });
	return { undone: id };
}

const lastCall = (db: Db, requestId: string) =>
	db
		.selectFrom('place_request_calls')
		.where('request_id', '=', requestId)
		.where('undone_at', 'is', null)
		.orderBy('id', 'desc')
		.limit(1)
		.select('id')
		.executeTakeFirst();
