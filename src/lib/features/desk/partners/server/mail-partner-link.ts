import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { type LinkMail, partnerMail } from '../domain/partner-mail.ts';

/**
 * Queues the mail that carries a link, in the transaction that gives it; nothing personal is in it.
 * The link keeps which mail that is: whether it left is said from that (migration 0054).
 */
export async function mailPartnerLink(
	db: Db,
	{ to, linkId, words }: { to: string; linkId: string; words: LinkMail }
): Promise<void> {
	const centreId = centreOf(db);
	const mail = partnerMail(words);
	const mailId = await queueMail(db, { ...mail, to, kind: 'partner-link', centreId });
	await db
		.insertInto('partner_link_mailings')
		.values({ link_id: linkId, centre_id: centreId, mail_id: mailId, ...recordedBy(db) })
		.execute();
}
