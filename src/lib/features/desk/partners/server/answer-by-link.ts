import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { findOwnLink } from './find-own-link.ts';
import { queueAnswer } from './tell-author.ts';
import { type NewAnswer, writeAnswer, type WrittenAnswer } from './write-answer.ts';

/**
 * A partner answers about the referral of her link, from the browser that opened it. Whoever made the
 * referral is told by a job: the partner's transaction knows neither her address nor the outbox.
 */
export async function answerByLink(
	db: Db,
	mark: string | null,
	answer: NewAnswer
): Promise<WrittenAnswer | null> {
	const link = await findOwnLink(db, mark);
	if (link?.opens !== 'referral' || link.holder !== 'here') return null;
	const { centreId, timeZone } = link;
	const today = todayIn(timeZone, db.acting.at);
	const written = await writeAnswer(db, { id: link.referralId!, centreId, today }, answer, 'link');
	if ('changed' in written && written.changed) {
		await queueAnswer(db, { answerId: written.id, centreId });
	}
	return written;
}
