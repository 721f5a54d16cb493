import { sql } from 'kysely';
import { type ConfidentialRefusal, refuseConfidential } from '#lib/features/confidential/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type Answer,
	type AnswerRefusal,
	takeAnswer,
	type Via
} from '../domain/referral-answers.ts';
import { listAnswers } from './list-answers.ts';

export type NewAnswer = { answer: Answer; reason?: string | null };
export type WrittenAnswer = { changed: boolean } | AnswerRefusal | ConfidentialRefusal | TooLong;
type TooLong = { refusal: 'too-long'; message: string };

const LONGEST = 500;

/** Adds an answer to a referral: the same one twice, even at the same moment, is one record. */
export async function writeAnswer(
	db: Db,
	referral: { id: string; centreId: string },
	{ answer, reason: typed }: NewAnswer,
	via: Via
): Promise<WrittenAnswer> {
	const reason = typed?.trim() || null;
	if (reason && reason.length > LONGEST) {
		return { refusal: 'too-long', message: `Dites-le en ${LONGEST} signes au plus.` };
	}
	const secret = refuseConfidential({ 'La raison': reason ?? '' });
	if (secret) return secret;
	await sql`select pg_advisory_xact_lock(hashtextextended(${referral.id}, 0))`.execute(db);
	const given = (await listAnswers(db, referral.id)).map((one) => one.answer);
	const taken = takeAnswer(given, { answer, reason }, via);
	if (taken === 'already') return { changed: false };
	if (taken !== 'write') return taken;
	await db
		.insertInto('referral_answers')
		.values({
			referral_id: referral.id,
			centre_id: referral.centreId,
			answer,
			reason: answer === 'declined' ? reason : null,
			via,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, {
		action: `answer-${answer}`,
		kind: 'referral',
		id: referral.id,
		centreId: referral.centreId
	});
	return { changed: true };
}
