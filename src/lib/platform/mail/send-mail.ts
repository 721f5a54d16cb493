import { log } from '../log.ts';
import type { World } from '../world.ts';
import type { SmtpSettings } from './mail-settings.ts';
import { openRelay } from './open-relay.ts';
import { inOutbox, recordFailure, recordSent, takeMail } from './outbox.ts';
import { readFailure } from './relay-answer.ts';
import { type KeptMail, writeMessage } from './write-message.ts';

/** The job that sends one mail of the outbox. */
export const SEND_MAIL = 'send-mail';

/** After a day the reader has asked again, and the links have expired. */
const PATIENCE_HOURS = 24;

/** Not yet: the queue tries again later. */
class MailDelayed extends Error {
	override name = 'MailDelayed';
	readonly code: string;
	constructor(code: string) {
		super('the relay did not take the mail yet');
		this.code = code;
	}
}

/**
 * Sends one mail, once in ordinary life; twice, with the same Message-ID, when the process dies
 * between the relay's yes and our record of it. `nameOf` says in which centre's name.
 */
export async function sendMail(
	world: Pick<World, 'database' | 'now' | 'mail'>,
	mailId: string,
	nameOf: (centreId: string) => Promise<string | null>
): Promise<void> {
	const { delivery, smtp } = world.mail;
	// A demonstration's mail waits for its reader in the mailbox, not for a relay.
	if (delivery === 'mailbox') return;
	const mail = await inOutbox(world, (db) => takeMail(db, mailId));
	if (!mail) return;
	const failure = smtp
		? await handOver(smtp, mail, mail.centre_id && (await nameOf(mail.centre_id)))
		: { isFinal: true, code: 'NO_RELAY' };
	if (!failure) return inOutbox(world, (db) => recordSent(db, mailId));
	const waited = world.now().since(mail.queued_at).total('hours');
	const isFinal = failure.isFinal || waited >= PATIENCE_HOURS;
	await inOutbox(world, (db) => recordFailure(db, mailId, { isFinal, code: failure.code }));
	if (!isFinal) throw new MailDelayed(failure.code);
	log.warn({ mail: mailId, code: failure.code }, 'mail not sent');
}

async function handOver(smtp: SmtpSettings, mail: KeptMail, centreName: string | null) {
	try {
		const relay = await openRelay(smtp);
		await relay(writeMessage(mail, smtp.from, centreName));
		return null;
	} catch (error) {
		return readFailure(error);
	}
}
