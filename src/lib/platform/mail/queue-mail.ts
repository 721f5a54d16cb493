import { randomUUID } from 'node:crypto';
import type { Db } from '../database/acting.ts';
import { queueJob } from '../jobs/queue-job.ts';
import { isMailAddress } from './mail-address.ts';
import { SEND_MAIL } from './send-mail.ts';

/** A plain text mail, as the feature that sends it wrote it. The frame is added when it leaves. */
export type NewMail = {
	/** Refused unless `isMailAddress`: check what somebody typed before. */
	to: string;
	subject: string;
	text: string;
	/** What it is for, in kebab case: « sign-in-link ». Kept when everything else is erased. */
	kind: string;
	/** In whose name it is sent; null: the network's. */
	centreId: string | null;
	/** What it is the only mail of: asked again, whenever that is, none is queued twice. */
	onlyOneOf?: string;
};

// Between headers, a line break would begin another one (CWE-93).
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * Puts a mail in the outbox, in the transaction of the use case that sends it: rolled back, nobody
 * gets it. It leaves a moment after the commit, at least once, and its text is then erased. Gives its
 * identifier, for whoever wants to know what becomes of it.
 */
export async function queueMail(db: Db, mail: NewMail): Promise<string> {
	// The address is not repeated: an error may end in a log.
	if (!isMailAddress(mail.to)) throw new Error('a mail needs one whole address');
	const id = mail.onlyOneOf ?? randomUUID();
	const { numInsertedOrUpdatedRows: queued } = await db
		.insertInto('mails')
		.values({
			id,
			centre_id: mail.centreId,
			kind: mail.kind,
			recipient: mail.to,
			subject: mail.subject.replace(BREAKS, ' ').trim(),
			text: mail.text,
			queued_at: db.acting.at.toString()
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (queued) await queueJob(db, SEND_MAIL, { mailId: id });
	return id;
}
