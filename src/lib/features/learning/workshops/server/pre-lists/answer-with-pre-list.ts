import { answerWithPlace } from '#lib/features/desk/requests/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { putOnPreList } from './put-on-pre-list.ts';

/** Answers a request of the desk with a place on the pre-list of a programme, in the same breath. */
export function answerWithPreList(
	db: Db,
	{ requestId, programmeId }: { requestId: string; programmeId: string }
) {
	return answerWithPlace(db, requestId, (personId) => putOnPreList(db, { programmeId, personId }));
}
