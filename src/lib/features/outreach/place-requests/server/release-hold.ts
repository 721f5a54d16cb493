import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { HoldReason } from '../domain/held-back.ts';
import { endPlaceRequest } from './end-request.ts';
import { listPlaceRequests } from './list-place-requests.ts';

/** Somebody looked at a request that was set aside: it is called back like any other. */
export async function releaseHold(
	db: Db,
	id: string
): Promise<{ released: string } | Refusal<'unknown-place-request'>> {
	const { recorded_at: released_at, recorded_by: released_by_id } = recordedBy(db);
	const hold = await db
		.selectFrom('place_request_holds')
		.where('request_id', '=', id)
		.forUpdate()
		.select('released_at')
		.executeTakeFirst();
	if (!hold) {
		return refuse('unknown-place-request', 'Cette demande n’existe plus. Rechargez la page.');
	}
	// Whoever looked first stays written.
	if (hold.released_at) return { released: id };
	await db
		.updateTable('place_request_holds')
		.set({ released_at, released_by_id })
		.where('request_id', '=', id)
		.execute();
	await writeJournal(db, { action: 'release', kind: 'place-request', id });
	return { released: id };
}

/** A machine wrote them, as somebody saw: those of that reason that are shown end together. */
export async function setHeldAside(
	db: Db,
	reason: HoldReason
): Promise<{ ended: number } | Refusal<'unknown-place-request'>> {
	const { waiting } = await listPlaceRequests(db, todayIn('UTC', db.acting.at));
	const those = waiting.filter(({ state, hold }) => state === 'held' && hold?.reason === reason);
	if (those.length === 0) {
		return refuse('unknown-place-request', 'Il n’y en a plus. Rechargez la page.');
	}
	for (const { id } of those) {
		// A colleague may have looked at one of them meanwhile: hers is left as she wrote it.
		await endPlaceRequest(db, { id, outcome: 'not-for-us' });
	}
	return { ended: those.length };
}
