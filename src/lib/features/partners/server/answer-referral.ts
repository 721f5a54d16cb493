import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type NewAnswer, writeAnswer, type WrittenAnswer } from './write-answer.ts';

/** The desk notes an answer it was told, or what became of somebody a partner sent. */
export async function answerReferral(
	db: Db,
	{ referralId, ...answer }: NewAnswer & { referralId: string }
): Promise<WrittenAnswer | { refusal: 'unknown-referral'; message: string }> {
	const referral = await db
		.selectFrom('referrals')
		.where('id', '=', referralId)
		.select('id')
		.executeTakeFirst();
	if (!referral)
		return { refusal: 'unknown-referral', message: 'Cette orientation n’existe plus.' };
	return writeAnswer(db, { id: referralId, centreId: centreOf(db) }, answer, 'desk');
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
