import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { lockRequest } from './lock-request.ts';
import { readWords, type RequestRefusal, UNKNOWN_REQUEST } from './request-refusal.ts';

/** The words were badly taken down: the new ones replace them, and the former are kept nowhere. */
export async function rectifyWords(
	db: Db,
	{ requestId, words: typed }: { requestId: string; words: string }
): Promise<{ id: string } | RequestRefusal> {
	const read = readWords(typed);
	if ('refusal' in read) return read;
	const request = await lockRequest(db, requestId);
	if (!request) return UNKNOWN_REQUEST;
	if (request.words === read.words) return { id: requestId };
	await db.updateTable('requests').set({ words: read.words }).where('id', '=', requestId).execute();
	await writeJournal(db, { action: 'rectify', kind: 'request', id: requestId });
	return { id: requestId };
}
