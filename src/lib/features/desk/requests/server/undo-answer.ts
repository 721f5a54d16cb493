import { undoVisit, type VisitRefusal } from '#lib/features/desk/drop-ins/index.server.ts';
import { revokeLinks } from '#lib/features/desk/partners/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { lockAnswer } from './lock-answer.ts';
import { type RequestRefusal } from './request-refusal.ts';

/** Takes somebody off the list of a course, given by the courses: they come after the desk. */
type Withdraw = (
	db: Db,
	withdrawal: { entryId: string }
) => Promise<{ withdrawn: string } | { refusal: string; message: string }>;

/** An answer was noted by mistake: what it opened elsewhere is closed with it. Twice is once. */
export async function undoAnswer(
	db: Db,
	answerId: string,
	withdraw: Withdraw
): Promise<
	{ undone: string } | RequestRefusal | VisitRefusal | { refusal: string; message: string }
> {
	const answer = await lockAnswer(db, answerId);
	if ('refusal' in answer) return answer;
	const written = await db
		.insertInto('request_answer_undos')
		.values({ answer_id: answerId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('answer_id').doNothing())
		.returning('answer_id')
		.executeTakeFirst();
	if (!written) return { undone: answerId };
	const closed = await close(db, answer, withdraw);
	if (closed && 'refusal' in closed) return closed;
	await writeJournal(db, { action: 'undo-answer', kind: 'request', id: answer.requestId });
	return { undone: answerId };
}

async function close(
	db: Db,
	opened: { preListEntryId: string | null; visitId: string | null; referralId: string | null },
	withdraw: Withdraw
) {
	if (opened.preListEntryId) return withdraw(db, { entryId: opened.preListEntryId });
	if (opened.visitId) return undoVisit(db, opened.visitId);
	// What was told stays written; the partner's link opens it no more.
	if (opened.referralId) await revokeLinks(db, { referralId: opened.referralId });
	return null;
}
