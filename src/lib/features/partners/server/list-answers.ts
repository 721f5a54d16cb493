import type { Db } from '#lib/platform/database/acting.ts';
import type { Answer, Via } from '../domain/referral-answers.ts';

export type GivenAnswer = {
	answer: Answer;
	reason: string | null;
	via: Via;
	at: Temporal.Instant;
};

/** The answers to a referral, in the order they came. */
export async function listAnswers(db: Db, referralId: string): Promise<GivenAnswer[]> {
	const rows = await db
		.selectFrom('referral_answers')
		.where('referral_id', '=', referralId)
		.select(['answer', 'reason', 'via', 'recorded_at'])
		.orderBy('recorded_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		answer: row.answer as Answer,
		reason: row.reason || null,
		via: row.via as Via,
		at: row.recorded_at
	}));
}
