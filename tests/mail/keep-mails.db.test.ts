import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseMails } from '#lib/platform/mail/erase-mails.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { readMailbox } from '#lib/platform/mail/read-mailbox.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { load } from '../../src/routes/boite-aux-lettres/+page.server.ts';
import type { TextPart } from '../../src/routes/boite-aux-lettres/text-parts.ts';
import { aMail, mailWorld, outboxOf, settingsOf } from './mail-world.fixture.ts';

const db = useTestDatabase();
const relay = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'declic@reseau.example' };
const demo = settingsOf({}, true);
let centre: string;

type Shown = { mails: { recipient: string; when: string; parts: TextPart[] }[] };

async function openMailbox(world: ReturnType<typeof mailWorld>): Promise<Shown> {
	const event = { locals: { world }, setHeaders: () => {} };
	return (await load(event as unknown as Parameters<typeof load>[0])) as Shown;
}

beforeAll(async () => {
	centre = await db.addCentre('la-digue');
});
beforeEach(() => db.owner.query('delete from mails'));

const queue = (to: string, hoursAgo = 0, subject = 'Bonjour') =>
	db.asOperator(
		[],
		(tx) => queueMail(tx, aMail({ to, subject, centreId: centre })),
		A_TUESDAY.subtract({ hours: hoursAgo })
	);

describe('the mailbox of a demonstration', () => {
	test('shows the newest first, whole', async () => {
		await queue('hier@asso.example', 20, 'Hier');
		await queue('matin@asso.example', 2, 'Ce matin');
		const mails = await readMailbox(mailWorld(db, demo));
		expect(mails).toMatchObject([
			{
				recipient: 'matin@asso.example',
				subject: 'Ce matin',
				text: aMail().text,
				centre_id: centre
			},
			{ recipient: 'hier@asso.example', subject: 'Hier' }
		]);
	});

	test('forgets after a day what it showed', async () => {
		await queue('avant-hier@asso.example', 25);
		await queue('hier@asso.example', 23);
		expect(await eraseMails(mailWorld(db, demo))).toEqual({ erased: 1, forgotten: 0 });
		expect(await readMailbox(mailWorld(db, demo))).toMatchObject([
			{ recipient: 'hier@asso.example' }
		]);
		expect(await outboxOf(db)).toMatchObject([
			{ recipient: null, subject: null, text: null, failed_at: null, erased_at: A_TUESDAY },
			{ recipient: 'hier@asso.example', erased_at: null }
		]);
	});

	test('is a page for all to read: who sends it, and links that open', async () => {
		await queue('camille@asso.example');
		const { mails } = await openMailbox(mailWorld(db, demo));
		const [mail] = mails;
		expect(mails).toHaveLength(1);
		expect(mail).toMatchObject({ recipient: 'camille@asso.example', subject: 'Bonjour' });
		expect(mail!.when).toBe('24 novembre 2026 à 9\u00a0h\u00a030');
		expect(mail!.parts.map(({ text }) => text).join('')).toContain(
			'Déclic, pour le centre la-digue'
		);
		expect(mail!.parts.flatMap(({ href }) => href ?? [])).toEqual([
			'https://declic.example/entrer/jeton-secret'
		]);
	});

	test('is a page that does not exist where mails leave', async () => {
		await queue('camille@asso.example');
		const opening = openMailbox(mailWorld(db, settingsOf(relay)));
		await expect(opening).rejects.toMatchObject({ status: 404 });
	});

	test('does not exist anywhere else, whoever asks', async () => {
		await queue('camille@asso.example');
		expect(await readMailbox(mailWorld(db, settingsOf(relay)))).toBeNull();
		expect(await readMailbox(mailWorld(db, settingsOf({})))).toBeNull();
	});
});

describe('where mails leave', () => {
	const world = (at?: Temporal.Instant) => mailWorld(db, settingsOf(relay), at);

	test('one that still waits after two days is given up, and says nothing more', async () => {
		await queue('oublie@asso.example', 49);
		await queue('en-route@asso.example', 47);
		expect(await eraseMails(world())).toEqual({ erased: 1, forgotten: 0 });
		expect(await outboxOf(db)).toMatchObject([
			{ recipient: null, failed_at: A_TUESDAY, last_code: 'EXPIRED' },
			{ recipient: 'en-route@asso.example', failed_at: null }
		]);
	});

	test('three months later, not even that a mail left is known', async () => {
		await queue('camille@asso.example', 89 * 24);
		await queue('dominique@asso.example', 91 * 24);
		await eraseMails(world());
		expect(await outboxOf(db)).toHaveLength(1);
	});
});
