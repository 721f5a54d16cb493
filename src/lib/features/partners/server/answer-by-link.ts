import type { Db } from '#lib/platform/database/acting.ts';
import { findOwnLink } from './find-own-link.ts';
import { type NewAnswer, writeAnswer, type WrittenAnswer } from './write-answer.ts';

/** A partner answers about the referral of her link, from the browser that opened it. */
export async function answerByLink(
	db: Db,
	mark: string | null,
	answer: NewAnswer
): Promise<WrittenAnswer | null> {
	const link = await findOwnLink(db, mark);
	if (link?.opens !== 'referral' || link.holder !== 'here') return null;
	return writeAnswer(db, { id: link.referralId!, centreId: link.centreId }, answer, 'link');
}
