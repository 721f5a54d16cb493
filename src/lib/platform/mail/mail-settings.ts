import { refuse } from '#lib/shared/refuse.ts';
import { isLoopback } from '../loopback.ts';
import { isMailAddress } from './mail-address.ts';

/** Who sends, as the reader sees it. */
export type Sender = { name: string; address: string };

/** The relay that takes our mails, as `SMTP_URL` says. */
export type SmtpSettings = {
	host: string;
	port: number;
	/** Encrypted from the first byte (smtps), rather than once connected (STARTTLS). */
	secure: boolean;
	/** On this very machine: the only place where a relay may do without encryption. */
	isLoopback: boolean;
	auth: { user: string; pass: string } | null;
	from: Sender;
};

/**
 * What becomes of a mail: it leaves by SMTP; a demonstration keeps it for its mailbox page, since
 * nobody invented has an address; or it cannot leave, and the screen shows a link to copy instead.
 */
export type MailDelivery = 'smtp' | 'mailbox' | 'none';

export type MailSettings = { delivery: MailDelivery; smtp: SmtpSettings | null };

export type MailSettingsRefusal = { refusal: 'smtp-url' | 'mail-from'; message: string };

const CONTROL = /\p{Cc}/u;

/**
 * Reads how this installation sends its mails. A demonstration sends none, whatever is set. A
 * refusal never repeats `SMTP_URL`: it holds a password.
 */
export function readMailSettings(
	env: NodeJS.ProcessEnv,
	isDemo: boolean
): MailSettings | MailSettingsRefusal {
	if (!env.SMTP_URL) return { delivery: isDemo ? 'mailbox' : 'none', smtp: null };
	const relay = readRelay(env.SMTP_URL);
	if (!relay) {
		return refuse(
			'smtp-url',
			'SMTP_URL doit être l’adresse du serveur d’envoi, par exemple smtp://compte:motdepasse@smtp.exemple.fr:587 (ou smtps:// sur le port 465)\u00a0; dans le compte et le mot de passe, écrivez @ comme %40 et / comme %2F.'
		);
	}
	const from = readSender(env.MAIL_FROM ?? '');
	if (!from) {
		return refuse(
			'mail-from',
			'MAIL_FROM doit dire qui envoie les messages, par exemple MAIL_FROM="Déclic <declic@exemple.fr>".'
		);
	}
	return isDemo
		? { delivery: 'mailbox', smtp: null }
		: { delivery: 'smtp', smtp: { ...relay, from } };
}

function readRelay(text: string): Omit<SmtpSettings, 'from'> | null {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	const secure = url.protocol === 'smtps:';
	if (!secure && url.protocol !== 'smtp:') return null;
	const isBare = (url.pathname === '' || url.pathname === '/') && !url.search && !url.hash;
	if (!url.hostname || !isBare || (url.username === '') !== (url.password === '')) return null;
	const user = decoded(url.username);
	const pass = decoded(url.password);
	if (user === null || pass === null) return null;
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: Number(url.port) || (secure ? 465 : 587),
		secure,
		isLoopback: isLoopback(url.hostname),
		auth: user ? { user, pass } : null
	};
}

function decoded(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}

/** « Déclic <declic@exemple.fr> », or the address alone: it is then Déclic that writes. */
function readSender(text: string): Sender | null {
	const [, name = 'Déclic', address = text.trim()] =
		/^([^<>]*[^<>\s])\s*<([^<>]*)>\s*$/.exec(text) ?? [];
	const bare = name.trim().replace(/^"(.*)"$/, '$1');
	return isMailAddress(address) && !CONTROL.test(bare) ? { name: bare, address } : null;
}
