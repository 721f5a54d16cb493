import { sql } from 'kysely';
import type { World } from '../world.ts';
import { erasedAt, inOutbox } from './outbox.ts';

/** A demonstration shows a mail for a day; elsewhere none waits that long (see `sendMail`). */
const KEPT_HOURS = { mailbox: 24, smtp: 48, none: 48 };
/** What stays of a mail (its kind, its dates) answers « est-il parti ? » for three months. */
const REMEMBERED_HOURS = 90 * 24;

/**
 * Erases what mails say once it has no use, then the mails themselves: links open doors, and an
 * address is personal data (GDPR, article 5(1)(e)).
 */
export async function eraseMails(
	world: Pick<World, 'database' | 'now' | 'mail'>
): Promise<{ erased: number; forgotten: number }> {
	const { delivery } = world.mail;
	const hoursAgo = (hours: number) =>
		sql<Temporal.Instant>`${world.now().subtract({ hours }).toString()}::timestamptz`;
	return inOutbox(world, async (db) => {
		const at = db.acting.at.toString();
		const erased = await db
			.updateTable('mails')
			.set((mail) => ({
				...erasedAt(at),
				// Shown in a mailbox, it did what it was for.
				...(delivery !== 'mailbox' && {
					failed_at: at,
					last_code: mail.fn.coalesce('last_code', mail.val('EXPIRED'))
				})
			}))
			.where('erased_at', 'is', null)
			.where('queued_at', '<', hoursAgo(KEPT_HOURS[delivery]))
			.executeTakeFirst();
		const forgotten = await db
			.deleteFrom('mails')
			.where('queued_at', '<', hoursAgo(REMEMBERED_HOURS))
			.executeTakeFirst();
		return {
			erased: Number(erased.numUpdatedRows),
			forgotten: Number(forgotten.numDeletedRows)
		};
	});
}
