import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { outcomeMail } from '../domain/partner-mail.ts';

/**
 * Queues what a partner is told of somebody whom it sent, in the transaction that notes it: the words
 * that its follow-up says too, and nothing of her. `answerId` has one mail, however often it is noted.
 */
export async function mailOutcome(
	db: Db,
	{
		to,
		answerId,
		words
	}: { to: string; answerId: string; words: Parameters<typeof outcomeMail>[0] }
): Promise<void> {
	await queueMail(db, {
		...outcomeMail(words),
		to,
		kind: 'referral-outcome',
		centreId: centreOf(db),
		onlyOneOf: answerId
	});
}
