import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { sendMail } from '#lib/platform/mail/send-mail.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { catchMails, type MailCatcher } from './mail-catcher.ts';
import { aMail, mailWorld, outboxOf, settingsOf } from './mail-world.fixture.ts';

const db = useTestDatabase();
const account = { user: 'declic@reseau.example', pass: 'un mot/de p@sse' };
let relay: MailCatcher;
let centre: string;
const nameOf = async () => 'Centre social La Digue';

beforeAll(async () => {
	centre = await db.addCentre('la-digue');
});
beforeEach(async () => {
	relay = await catchMails({ account });
	await db.owner.query('delete from mails');
});
afterEach(() => relay.close());

const world = (at?: Temporal.Instant) => mailWorld(db, settingsOf(relay.env), at);

async function queue(given: Parameters<typeof aMail>[0] = {}): Promise<string> {
	await db.as('direction', centre, (tx) => queueMail(tx, aMail({ centreId: centre, ...given })));
	return (await outboxOf(db)).at(-1)!.id;
}

const send = (id: string, at?: Temporal.Instant) => sendMail(world(at), id, nameOf);

test('an invitation leaves in the centre’s name, encrypted, and nothing of it stays', async () => {
	const id = await queue();
	await send(id);

	const [mail] = relay.mails;
	expect(relay.mails).toHaveLength(1);
	expect(mail).toMatchObject({
		to: 'camille.invitee@asso.example',
		from: '"Déclic" <declic@reseau.example>',
		subject: 'Votre invitation à l’équipe',
		messageId: `<${id}@reseau.example>`,
		links: ['https://declic.example/entrer/jeton-secret'],
		encrypted: true,
		user: account.user
	});
	expect(mail!.text).toContain('Déclic, pour le centre social La Digue');
	expect(mail!.text).toContain('Si vous ne l’attendiez pas, ignorez-le.');
	expect(mail!.parsed.html).toBe(false);
	expect(mail!.parsed.headers.get('auto-submitted')).toBe('auto-generated');
	expect(mail!.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
	expect(mail!.raw).not.toMatch(/^(x-mailer|user-agent|disposition-notification-to):/im);
	expect(await outboxOf(db)).toMatchObject([
		{ id, kind: 'invitation', recipient: null, subject: null, text: null, attempts: 1 }
	]);
	const [kept] = await outboxOf(db);
	expect([kept!.sent_at, kept!.erased_at]).toEqual([A_TUESDAY, A_TUESDAY]);
});

test('sent once, it is not sent again', async () => {
	const id = await queue();
	await send(id);
	await send(id);
	expect(relay.mails).toHaveLength(1);
	expect(await outboxOf(db)).toMatchObject([{ attempts: 1 }]);
});

describe('the relay refuses', () => {
	test('a reader who does not exist: for good, with its code, and it is erased', async () => {
		relay.refuse.recipient = () => ({ code: 550, text: 'camille.invitee@asso.example unknown' });
		const id = await queue();
		await send(id);
		await send(id);
		expect(relay.mails).toEqual([]);
		expect(await outboxOf(db)).toMatchObject([
			{ last_code: '550', sent_at: null, failed_at: A_TUESDAY, recipient: null, attempts: 1 }
		]);
	});

	test('a text nobody takes: for good', async () => {
		relay.refuse.data = () => ({ code: 554, text: 'Refused' });
		await send(await queue());
		expect(await outboxOf(db)).toMatchObject([{ last_code: '554', failed_at: A_TUESDAY }]);
	});

	test('for now: it is kept whole, tried again, and leaves with the same identifier', async () => {
		relay.refuse.recipient = () => ({ code: 450, text: 'Greylisted' });
		const id = await queue();
		await expect(send(id)).rejects.toMatchObject({ name: 'MailDelayed', code: '450' });
		expect(await outboxOf(db)).toMatchObject([
			{ last_code: '450', sent_at: null, failed_at: null, recipient: aMail().to, attempts: 1 }
		]);
		relay.refuse.recipient = undefined;
		await send(id);
		expect(relay.mails).toMatchObject([{ messageId: `<${id}@reseau.example>` }]);
		expect(await outboxOf(db)).toMatchObject([{ attempts: 2, failed_at: null, recipient: null }]);
	});

	test('our password: the mail waits for somebody to repair the setting', async () => {
		const id = await queue();
		const settings = settingsOf(relay.env);
		settings.smtp!.auth!.pass = 'un autre';
		const sending = sendMail(mailWorld(db, settings), id, nameOf);
		await expect(sending).rejects.toMatchObject({ code: '535' });
		expect(await outboxOf(db)).toMatchObject([{ failed_at: null, recipient: aMail().to }]);
	});

	test('for a whole day: it is given up, and erased', async () => {
		relay.refuse.recipient = () => ({ code: 450, text: 'Greylisted' });
		const tomorrow = A_TUESDAY.add({ hours: 24 });
		await send(await queue(), tomorrow);
		expect(await outboxOf(db)).toMatchObject([
			{ last_code: '450', failed_at: tomorrow, recipient: null, text: null }
		]);
	});
});

test('a relay that is down, then up: the mail leaves when it is back', async () => {
	const id = await queue();
	await relay.close();
	await expect(send(id)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	relay = await catchMails({ account, port: relay.port });
	await send(id);
	expect(relay.mails).toHaveLength(1);
});

describe('on the way to a relay that is not on this machine, nothing travels in clear', () => {
	/** Loopback is all a test has: it is told that it is not. */
	const afar = (of: MailCatcher) => {
		const settings = settingsOf(of.env);
		settings.smtp!.isLoopback = false;
		return mailWorld(db, settings);
	};

	test('a relay without encryption gets no mail', async () => {
		const inClear = await catchMails({ inClear: true });
		const sending = sendMail(afar(inClear), await queue(), nameOf);
		await expect(sending).rejects.toMatchObject({ code: 'ETLS' });
		await inClear.close();
		expect(inClear.mails).toEqual([]);
		expect(await outboxOf(db)).toMatchObject([{ failed_at: null, recipient: aMail().to }]);
	});

	test('a relay that nobody vouches for gets neither mail nor password', async () => {
		const sending = sendMail(afar(relay), await queue(), nameOf);
		await expect(sending).rejects.toMatchObject({ code: expect.stringMatching(/CERT|SIGNED|TLS/) });
		expect(relay.mails).toEqual([]);
	});

	test('on this very machine, a relay without encryption will do', async () => {
		const inClear = await catchMails({ inClear: true });
		await sendMail(mailWorld(db, settingsOf(inClear.env)), await queue(), nameOf);
		await inClear.close();
		expect(inClear.mails).toMatchObject([{ encrypted: false }]);
	});
});

test('without a relay, nothing waits for ever: the mail failed, and is erased', async () => {
	await sendMail(mailWorld(db, settingsOf({})), await queue(), nameOf);
	expect(await outboxOf(db)).toMatchObject([
		{ last_code: 'NO_RELAY', failed_at: A_TUESDAY, recipient: null }
	]);
});

test('a demonstration sends to nobody, even with a relay at hand', async () => {
	const id = await queue();
	await sendMail(mailWorld(db, settingsOf(relay.env, true)), id, nameOf);
	expect(relay.mails).toEqual([]);
	expect(await outboxOf(db)).toMatchObject([{ attempts: 0, recipient: aMail().to }]);
});
