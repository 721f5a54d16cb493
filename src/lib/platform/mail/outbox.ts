import { type Acting, asActing, type Db } from '../database/acting.ts';
import type { World } from '../world.ts';
import type { KeptMail } from './write-message.ts';

type Where = Pick<World, 'database' | 'now'>;

/** Who sends, reads and erases: nobody else sees the outbox (migrations/0007-mail.sql). */
export function inOutbox<Result>(world: Where, work: (db: Db) => Promise<Result>): Promise<Result> {
	const sender: Acting = { staffId: null, role: 'operator', centres: [], at: world.now() };
	return asActing(world.database, sender, work);
}

/** What erasing leaves of a mail: its kind, and its dates. */
export const erasedAt = (at: string) => ({
	recipient: null,
	subject: null,
	text: null,
	erased_at: at
});

/** Counts one more attempt and gives the mail to send; null when it left, or never will. */
export async function takeMail(
	db: Db,
	mailId: string
): Promise<(KeptMail & { centre_id: string | null }) | null> {
	const row = await db
		.updateTable('mails')
		.set((mail) => ({ attempts: mail('attempts', '+', 1) }))
		.where('id', '=', mailId)
		.where('erased_at', 'is', null)
		.returning(['id', 'centre_id', 'recipient', 'subject', 'text', 'queued_at'])
		.executeTakeFirst();
	if (!row || row.recipient === null || row.subject === null || row.text === null) return null;
	const { id, centre_id, recipient, subject, text, queued_at } = row;
	return { id, centre_id, recipient, subject, text, queued_at };
}

/** It left: what it said is erased with the same stroke. */
export async function recordSent(db: Db, mailId: string): Promise<void> {
	const at = db.acting.at.toString();
	await db
		.updateTable('mails')
		.set({ sent_at: at, ...erasedAt(at) })
		.where('id', '=', mailId)
		.where('erased_at', 'is', null)
		.execute();
}

/** It did not leave: for now, or for good, and then what it said is erased. */
export async function recordFailure(
	db: Db,
	mailId: string,
	failure: { isFinal: boolean; code: string }
): Promise<void> {
	const at = db.acting.at.toString();
	await db
		.updateTable('mails')
		.set({
			last_code: failure.code,
			...(failure.isFinal && { failed_at: at, ...erasedAt(at) })
		})
		.where('id', '=', mailId)
		.where('erased_at', 'is', null)
		.execute();
}
