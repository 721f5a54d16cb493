import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { selfSign } from '../journeys/support/self-signed.ts';

/** A mail as the relay took it: parsed, and how it came. */
export type CaughtMail = {
	to: string;
	from: string;
	subject: string;
	text: string;
	messageId: string;
	/** The links of its text, in order. */
	links: string[];
	parsed: ParsedMail;
	raw: string;
	encrypted: boolean;
	user: string | null;
};

export type Answer = { code: number; text: string };

export type MailCatcher = {
	/** Goes into the environment of the application. */
	env: { SMTP_URL: string; MAIL_FROM: string };
	port: number;
	mails: CaughtMail[];
	/** What the relay answers instead of yes; changed at any time. */
	refuse: { recipient?: (to: string) => Answer | null; data?: () => Answer | null };
	/** The first mail that fits, already there or to come. */
	waitForMail(fits: (mail: CaughtMail) => boolean, patienceMs?: number): Promise<CaughtMail>;
	close(): Promise<void>;
};

/**
 * A real SMTP relay on loopback, with STARTTLS, that keeps what it is given. With an `account`, it
 * takes nothing from anybody else, and no password in clear. `inClear`: it knows no STARTTLS.
 */
export async function catchMails(
	options: { port?: number; account?: { user: string; pass: string }; inClear?: boolean } = {}
): Promise<MailCatcher> {
	const { account } = options;
	const mails: CaughtMail[] = [];
	const waiting = new Set<() => void>();
	const refuse: MailCatcher['refuse'] = {};
	const server = new SMTPServer({
		...selfSign('localhost'),
		authOptional: !account,
		disabledCommands: [...(account ? [] : ['AUTH']), ...(options.inClear ? ['STARTTLS'] : [])],
		onAuth: ({ username, password }, _peer, done) =>
			account && username === account.user && password === account.pass
				? done(null, { user: username })
				: done(smtpError({ code: 535, text: 'Authentication failed' })),
		onRcptTo: ({ address }, _peer, done) => {
			const answer = refuse.recipient?.(address);
			done(answer ? smtpError(answer) : null);
		},
		onData: (stream, peer, done) => {
			const answered = (answer: Answer | null) => done(answer && smtpError(answer));
			take(stream, peer.secure, String(peer.user ?? '')).then(answered, done);
		}
	});
	// A client that goes away in the middle is part of the stories told here.
	server.on('error', () => {});

	async function take(stream: Readable, encrypted: boolean, user: string): Promise<Answer | null> {
		const raw = Buffer.concat(await stream.toArray()).toString('utf8');
		const answer = refuse.data?.() ?? null;
		if (answer) return answer;
		mails.push(await read(raw, encrypted, user || null));
		for (const look of waiting) look();
		return null;
	}

	server.listen(options.port ?? 0, '127.0.0.1');
	await once(server.server, 'listening');
	const { port } = server.server.address() as AddressInfo;
	const login = account
		? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.pass)}@`
		: '';
	return {
		env: {
			SMTP_URL: `smtp://${login}127.0.0.1:${port}`,
			MAIL_FROM: 'Déclic <declic@reseau.example>'
		},
		port,
		mails,
		refuse,
		waitForMail: (fits, patienceMs = 120_000) =>
			new Promise((found, fail) => {
				const timer = setTimeout(() => {
					waiting.delete(look);
					fail(new Error(`no such mail among ${mails.length} caught`));
				}, patienceMs);
				const look = () => {
					const mail = mails.find(fits);
					if (!mail) return;
					clearTimeout(timer);
					waiting.delete(look);
					found(mail);
				};
				waiting.add(look);
				look();
			}),
		close: () => new Promise((done) => server.close(() => done()))
	};
}

async function read(raw: string, encrypted: boolean, user: string | null): Promise<CaughtMail> {
	const parsed = await simpleParser(raw);
	const text = parsed.text ?? '';
	return {
		to: [parsed.to ?? []]
			.flat()
			.map((one) => one.text)
			.join(', '),
		from: parsed.from?.text ?? '',
		subject: parsed.subject ?? '',
		text,
		messageId: parsed.messageId ?? '',
		links: text.match(/https?:\/\/[^\s<>]+/g) ?? [],
		parsed,
		raw,
		encrypted,
		user
	};
}

function smtpError({ code, text }: Answer): Error {
	return Object.assign(new Error(text), { responseCode: code });
}
