import type { SendMailOptions } from 'nodemailer';
import { frameMail } from './frame-mail.ts';
import type { Sender } from './mail-settings.ts';

export type KeptMail = {
	id: string;
	recipient: string;
	subject: string;
	text: string;
	queued_at: Temporal.Instant;
};

/**
 * The message of a mail of the outbox. Written twice it is the same, identifier and date included,
 * so that a mail program shows it once when a crash made it leave twice (RFC 5322, 3.6.4).
 */
export function writeMessage(
	mail: KeptMail,
	from: Sender,
	centreName: string | null
): SendMailOptions {
	const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
	return {
		messageId: `<${mail.id}@${domain}>`,
		date: new Date(mail.queued_at.epochMilliseconds),
		from,
		to: { name: '', address: mail.recipient },
		subject: mail.subject,
		text: frameMail(mail.text, centreName),
		textEncoding: 'quoted-printable',
		xMailer: false,
		headers: {
			// No holiday notice, no bounce loop (RFC 3834, 5); the second is Exchange's word for it.
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'All',
			'Content-Language': 'fr'
		}
	};
}
