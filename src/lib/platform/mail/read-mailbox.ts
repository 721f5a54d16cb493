import type { World } from '../world.ts';
import { inOutbox } from './outbox.ts';
import type { KeptMail } from './write-message.ts';

export type MailboxMail = KeptMail & { centre_id: string | null };

/** More than anybody reads; a demonstration open to all must not become a page without end. */
const SHOWN = 50;

/**
 * The mails of a demonstration, newest first. Anywhere else the outbox is nobody's to read: null,
 * whatever the page that asks.
 */
export async function readMailbox(
	world: Pick<World, 'database' | 'now' | 'mail'>
): Promise<MailboxMail[] | null> {
	if (world.mail.delivery !== 'mailbox') return null;
	const rows = await inOutbox(world, (db) =>
		db
			.selectFrom('mails')
			.select(['id', 'centre_id', 'recipient', 'subject', 'text', 'queued_at'])
			.where('erased_at', 'is', null)
			.orderBy('queued_at', 'desc')
			.orderBy('id', 'desc')
			.limit(SHOWN)
			.execute()
	);
	return rows.flatMap(({ recipient, subject, text, ...rest }) =>
		recipient === null || subject === null || text === null
			? []
			: [{ ...rest, recipient, subject, text }]
	);
}
