import type { Db } from '#lib/platform/database/acting.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { answerMail } from '../domain/partner-mail.ts';
import type { Answer } from '../domain/referral-answers.ts';
import { answerLabel } from '../domain/referral-status.ts';

/** Name of the job that tells whoever made a referral that its partner answered. */
export const TELL_AUTHOR = 'tell-referral-author';
export type AnswerToTell = { answerId: string; centreId: string };

/** Once the answer is committed, its author is told. */
export async function queueAnswer(db: Db, answer: AnswerToTell): Promise<void> {
	await queueJob(db, TELL_AUTHOR, answer);
}

/** Who made the referral that was answered by its link; null: nobody signed it, or it is gone. */
export async function findAuthor(db: Db, answerId: string): Promise<string | null> {
	const row = await db
		.selectFrom('referral_answers as a')
		.innerJoin('referrals as r', 'r.id', 'a.referral_id')
		.where('a.id', '=', answerId)
		.where('a.via', '=', 'link')
		.select('r.recorded_by')
		.executeTakeFirst();
	return row?.recorded_by ?? null;
}

/** Queues her mail, the only one of that answer: which partner, what, where to read it, no more. */
export async function tellAuthor(
	db: Db,
	{ answerId, to, origin }: { answerId: string; to: string; origin: string }
): Promise<void> {
	const row = await db
		.selectFrom('referral_answers as a')
		.innerJoin('referrals as r', 'r.id', 'a.referral_id')
		.innerJoin('partners as p', 'p.id', 'r.partner_id')
		.where('a.id', '=', answerId)
		.select(['a.answer', 'a.referral_id', 'a.centre_id', 'p.name'])
		.executeTakeFirst();
	if (!row) return;
	const mail = answerMail({
		partner: row.name,
		answer: answerLabel('out', row.answer as Answer),
		page: `${origin}/equipe/partenaires/orientations/${row.referral_id}`
	});
	await queueMail(db, {
		...mail,
		to,
		kind: 'referral-answer',
		centreId: row.centre_id,
		onlyOneOf: answerId
	});
}
