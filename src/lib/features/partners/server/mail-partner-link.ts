import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { partnerMail } from '../domain/partner-mail.ts';

/** Queues the mail that carries a link, in the transaction that gives it; nothing personal is in it. */
export async function mailPartnerLink(
	db: Db,
	to: string,
	words: { centre: string; opens: 'referral' | 'door'; link: string; until: string }
): Promise<void> {
	const mail = partnerMail(words.centre, words);
	await queueMail(db, { ...mail, to, kind: 'partner-link', centreId: centreOf(db) });
}
