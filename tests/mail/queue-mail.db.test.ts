import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { sendMail } from '#lib/platform/mail/send-mail.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { catchMails } from './mail-catcher.ts';
import { aMail, mailWorld, outboxOf, settingsOf } from './mail-world.fixture.ts';

const db = useTestDatabase();
let own: string;
let other: string;

beforeAll(async () => {
	own = await db.addCentre('la-digue');
	other = await db.addCentre('la-criee');
});
beforeEach(() => db.owner.query('delete from mails; delete from pgboss.job'));

const jobs = async () =>
	(await db.owner.query('select data from pgboss.job')).rows.map(({ data }) => data);
const queueFor = (centreId: string | null) => (tx: Db) => queueMail(tx, aMail({ centreId }));

test('a mail and its job wait together; the job knows the mail by its identifier alone', async () => {
	await db.as('direction', own, queueFor(own));
	const outbox = await outboxOf(db);
	expect(outbox).toMatchObject([{ ...row(), centre_id: own, attempts: 0, sent_at: null }]);
	expect(await jobs()).toEqual([{ mailId: outbox[0]!.id }]);
});

const row = () => {
	const { to, subject, text, kind } = aMail();
	return { recipient: to, subject, text, kind };
};

test('a use case that refuses after queueing its mail sends nothing', async () => {
	const refusal = { refusal: 'full', message: 'Le groupe est complet.' };
	const result = await db.as('direction', own, async (tx) => {
		await queueMail(tx, aMail({ centreId: own }));
		return refusal;
	});
	expect(result).toEqual(refusal);
	expect(await outboxOf(db)).toEqual([]);
	expect(await jobs()).toEqual([]);
});

describe('who may write, and in whose name', () => {
	const inNameOf = { own: () => own, other: () => other, network: () => null };

	test.each([
		['direction', 'own'],
		['accueil', 'own'],
		['operator', 'other'],
		['sign-in', 'other'],
		['administration', 'other'],
		['coordination', 'network'],
		['sign-in', 'network']
	] as const)('%s, for the %s centre', async (role, whose) => {
		await db.as(role, own, queueFor(inNameOf[whose]()));
		expect(await outboxOf(db)).toHaveLength(1);
	});

	test.each([
		['direction', 'other'],
		['direction', 'network'],
		['animateur', 'other']
	] as const)('not %s, for the %s centre', async (role, whose) => {
		await expect(db.as(role, own, queueFor(inNameOf[whose]()))).rejects.toThrow(/row-level/);
		expect(await outboxOf(db)).toEqual([]);
		expect(await jobs()).toEqual([]);
	});
});

test.each([
	'Camille <camille@asso.example>',
	'camille@asso.example, tous@asso.example',
	'camille@asso.example\r\nBcc: tous@asso.example',
	'camille',
	''
])('%j is no address: nothing is queued, and the error does not repeat it', async (to) => {
	const queued = db.as('direction', own, (tx) => queueMail(tx, aMail({ to, centreId: own })));
	await expect(queued).rejects.toThrow(/^a mail needs one whole address$/);
	expect(await outboxOf(db)).toEqual([]);
});

test('a line break in a subject or a name begins no header', async () => {
	const relay = await catchMails();
	const subject = 'Bienvenue\r\nBcc: tous@asso.example\u2028X-Autre: oui';
	await db.as('direction', own, (tx) => queueMail(tx, aMail({ subject, centreId: own })));
	const [mail] = await outboxOf(db);
	const settings = settingsOf({
		...relay.env,
		MAIL_FROM: '"Déclic, réseau" <declic@reseau.example>'
	});
	settings.smtp!.from.name += '\r\nBcc: tous@asso.example';
	await sendMail(mailWorld(db, settings), mail!.id, async () => 'La Digue\r\n\r\nBcc: x');
	await relay.close();
	const [caught] = relay.mails;
	expect(caught!.to).toBe(aMail().to);
	expect(caught!.subject).toBe('Bienvenue Bcc: tous@asso.example X-Autre: oui');
	expect([...caught!.parsed.headers.keys()]).not.toContain('bcc');
	expect([...caught!.parsed.headers.keys()]).not.toContain('x-autre');
	expect((await outboxOf(db))[0]).toMatchObject({ sent_at: A_TUESDAY });
});
