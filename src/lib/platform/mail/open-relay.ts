import type { SendMailOptions } from 'nodemailer';
import type { SmtpSettings } from './mail-settings.ts';

/** Hands one message to the relay, and forgets the connection. */
export type Relay = (message: SendMailOptions) => Promise<void>;

const SECONDS = 1000;

/** What nodemailer is told of the relay. */
function relayOptions(smtp: SmtpSettings) {
	return {
		host: smtp.host,
		port: smtp.port,
		secure: smtp.secure,
		// Passwords and links never travel in clear; on this very machine there is nobody between.
		requireTLS: !smtp.secure && !smtp.isLoopback,
		tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: !smtp.isLoopback },
		...(smtp.auth && { auth: smtp.auth }),
		// The relay learns the domain that sends, not the name of a centre's computer.
		name: smtp.from.address.slice(smtp.from.address.lastIndexOf('@') + 1),
		connectionTimeout: 15 * SECONDS,
		greetingTimeout: 15 * SECONDS,
		socketTimeout: 60 * SECONDS,
		dnsTimeout: 15 * SECONDS,
		disableFileAccess: true,
		disableUrlAccess: true,
		logger: false
	};
}

/** The way to the relay. What it throws is nodemailer's: see `readFailure`. */
export async function openRelay(smtp: SmtpSettings): Promise<Relay> {
	// Most processes never send: they do not wait for the library.
	const { createTransport } = await import('nodemailer');
	const transport = createTransport(relayOptions(smtp));
	return async (message) => {
		await transport.sendMail(message);
	};
}
