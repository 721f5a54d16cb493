import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type NewAnswer, writeAnswer, type WrittenAnswer } from './write-answer.ts';

/** The desk notes an answer it was told, or what became of somebody a partner sent. */
export async function answerReferral(
	db: Db,
	{ referralId, ...answer }: NewAnswer & { referralId: string }
): Promise<WrittenAnswer | { refusal: 'unknown-referral'; message: string }> {
	const referral = await db
		.selectFrom('referrals as r')
		.innerJoin('centres as c', 'c.id', 'r.centre_id')
		.where('r.id', '=', referralId)
		.select('c.time_zone')
		.executeTakeFirst();
	if (!referral) return refuse('unknown-referral', 'Cette orientation n’existe plus.');
	const today = todayIn(referral.time_zone, db.acting.at);
	return writeAnswer(db, { id: referralId, centreId: centreOf(db), today }, answer, 'desk');
}

/** The person whom a partner sent is known now: the referral is hers, to be shown and erased with her. */
export async function attachPerson(db: Db, referralId: string, personId: string): Promise<void> {
	await db
		.updateTable('referrals')
		.set({ person_id: personId })
		.where('id', '=', referralId)
		.where('direction', '=', 'in')
		.execute();
}
