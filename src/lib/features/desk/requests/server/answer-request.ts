import { undoVisit, type VisitRefusal } from '#lib/features/desk/drop-ins/index.server.ts';
import { revokeLinks } from '#lib/features/desk/partners/index.server.ts';
import { refuseUnpublished } from '#lib/features/resources/guides/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { AUTONOMIES } from '../domain/answer-kinds.ts';
import { lockAnswer } from './lock-answer.ts';
import { lockRequest } from './lock-request.ts';
import {
	type DoorAnswer,
	type DoorRefusal,
	isDoorAnswer,
	openDoor,
	type Opened
} from './open-door.ts';
import { readAnswerWords, type RequestRefusal, UNKNOWN_REQUEST } from './request-refusal.ts';

/** What the desk did by itself. */
export type OwnAnswer =
	| { kind: 'guided'; minutes?: number; autonomy: string; words?: string }
	| { kind: 'guide-shown'; guide?: string; words?: string; minutes?: number }
	| { kind: 'come-back'; words: string; dueOn: string }
	| { kind: 'declined-in-place'; offered: readonly string[]; words?: string }
	| { kind: 'settled'; minutes?: number; words?: string }
	| { kind: 'none-found'; words: string };

export type NewAnswer = { requestId: string; today: string } & (OwnAnswer | DoorAnswer);

/** An answer that is noted; of a referral, its link, if something is sent. */
export type Written = { id: string; referral?: Opened['referral'] };

/** Notes what the desk did of a request; what it opened elsewhere is opened in the same breath. */
export async function answerRequest(
	db: Db,
	answer: NewAnswer
): Promise<Written | RequestRefusal | DoorRefusal> {
	const request = await lockRequest(db, answer.requestId);
	if (!request) return UNKNOWN_REQUEST;
	const read = readAnswerWords('words' in answer ? answer.words : undefined);
	if ('refusal' in read) return read;
	if (isDoorAnswer(answer)) {
		const opened = await openDoor(db, request, answer);
		if ('refusal' in opened) return opened;
		const { columns, referral } = opened;
		return { ...(await write(db, answer, { ...columns, words: read.words })), referral };
	}
	const refusal =
		refuseAnswer(answer, read.words) ?? (await refuseUnpublished(db, guideOf(answer)));
	return refusal ?? write(db, answer, { words: read.words });
}

const guideOf = (answer: { kind: string; guide?: string }) =>
	answer.kind === 'guide-shown' ? answer.guide || null : null;

const MISSING: Partial<Record<NewAnswer['kind'], string>> = {
	'guide-shown': 'Choisissez un guide, ou dites lequel a été montré.',
	'come-back': 'Dites quels papiers apporter.',
	'none-found': 'Dites en quelques mots pourquoi.'
};

function refuseAnswer(answer: NewAnswer & OwnAnswer, words: string | null): RequestRefusal | null {
	const missing = MISSING[answer.kind];
	if (missing && !words && !guideOf(answer)) return refuse('words', missing);
	if ('minutes' in answer && answer.minutes !== undefined) {
		const { minutes } = answer;
		if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
			return refuse('minutes', 'Les minutes s’écrivent en chiffres\u00a0: 15, par exemple.');
		}
	}
	if (answer.kind === 'guided' && !AUTONOMIES.some(({ value }) => value === answer.autonomy)) {
		return refuse(
			'minutes',
			'Dites comment la personne a fait\u00a0: choisissez l’un des trois degrés.'
		);
	}
	if (answer.kind === 'come-back' && !(answer.dueOn >= answer.today)) {
		return refuse('day', 'Donnez le jour de son retour\u00a0: aujourd’hui ou plus tard.');
	}
	if (answer.kind === 'declined-in-place' && answer.offered.length === 0 && !words) {
		return refuse(
			'offered',
			'Dites ce qui a été proposé à la place\u00a0: personne ne repart sans rien.'
		);
	}
	return null;
}

/**
 * Notes an answer that opens a place on the list of a course. Courses come after the desk and know it:
 * they give `open`, which is told who asks.
 */
export async function answerWithPlace<Refusal extends { refusal: string; message: string }>(
	db: Db,
	requestId: string,
	open: (personId: string) => Promise<{ id: string } | Refusal>
): Promise<{ id: string } | RequestRefusal | Refusal> {
	const request = await lockRequest(db, requestId);
	if (!request) return UNKNOWN_REQUEST;
	if (!request.personId) {
		return refuse('needs-person', 'Pour garder une place sur une pré-liste, il faut savoir à qui.');
	}
	const place = await open(request.personId);
	if ('refusal' in place) return place;
	return write(db, { requestId, kind: 'pre-list' }, { pre_list_entry_id: place.id, words: null });
}

type Columns = Opened['columns'] & { words: string | null };

async function write(
	db: Db,
	answer: { requestId: string } & (OwnAnswer | DoorAnswer | { kind: 'pre-list' }),
	columns: Columns
): Promise<{ id: string }> {
	const offered = answer.kind === 'declined-in-place' ? answer.offered : [];
	const { id } = await db
		.insertInto('request_answers')
		.values({
			request_id: answer.requestId,
			centre_id: centreOf(db),
			kind: answer.kind,
			autonomy: answer.kind === 'guided' ? answer.autonomy : null,
			guide: guideOf(answer),
			minutes: ('minutes' in answer ? answer.minutes : undefined) ?? null,
			offered: offered.map((one) => one.slice(0, 300)),
			due_on: answer.kind === 'come-back' ? answer.dueOn : null,
			...columns,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'answer', kind: 'request', id: answer.requestId });
	return { id };
}

/** Takes somebody off the list of a course, given by the courses: they come after the desk. */
type Withdraw<No> = (
	db: Db,
	withdrawal: { entryId: string }
) => Promise<{ withdrawn: string } | No>;

/** An answer was noted by mistake: what it opened elsewhere is closed with it. Twice is once. */
export async function undoAnswer<No extends { refusal: string; message: string }>(
	db: Db,
	answerId: string,
	withdraw: Withdraw<No>
): Promise<{ undone: string } | RequestRefusal | VisitRefusal | No> {
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

async function close<No extends { refusal: string; message: string }>(
	db: Db,
	opened: { preListEntryId: string | null; visitId: string | null; referralId: string | null },
	withdraw: Withdraw<No>
) {
	if (opened.preListEntryId) return withdraw(db, { entryId: opened.preListEntryId });
	if (opened.visitId) return undoVisit(db, opened.visitId);
	// What was told stays written; the partner's link opens it no more.
	if (opened.referralId) await revokeLinks(db, { referralId: opened.referralId });
	return null;
}
