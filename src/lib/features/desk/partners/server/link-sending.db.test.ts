import { beforeEach, describe, expect, test } from 'vitest';
import { eraseMails } from '#lib/platform/mail/erase-mails.ts';
import { sendMail } from '#lib/platform/mail/send-mail.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { catchMails } from '../../../../../../tests/mail/mail-catcher.ts';
import { mailWorld, settingsOf } from '../../../../../../tests/mail/mail-world.fixture.ts';
import { awaiting, statusLabel } from '../domain/referral-status.ts';
import { answerReferral } from './answer-referral.ts';
import { giveNewLink } from './give-link.ts';
import { listAwaited, listReferrals } from './list-referrals.ts';
import { mailPartnerLink } from './mail-partner-link.ts';
import { done, useDesk } from './partners.fixture.ts';
import { readReferral } from './read-referral.ts';
import { revokeLinks } from './revoke-links.ts';

const desk = useDesk();
const { act, refer, openIn, token, world } = desk;
const TODAY = '2026-11-24';

beforeEach(async () => {
	await world.owner.query('delete from referrals; delete from mails');
});

/** The link of a referral is to leave by mail; gives the mail. */
async function mailIt(linkId: string): Promise<string> {
	const words = {
		centre: 'Centre jacques-brel',
		phone: null,
		opens: 'referral' as const,
		link: 'https://declic.example/partenaire/jeton',
		until: '2026-12-24'
	};
	await act((db) => mailPartnerLink(db, { to: 'ccas@asso.example', linkId, words }));
	const { rows } = await world.owner.query<{ id: string }>(
		'select id from mails order by queued_at desc, id desc limit 1'
	);
	return rows[0]!.id;
}

/** What the page of the referral says, what the list says, and why the desk must look. */
async function said(id: string) {
	const referral = (await act((db) => readReferral(db, id)))!;
	const { lines } = await act((db) => listReferrals(db, null));
	expect(statusLabel(lines.find((line) => line.id === id)!)).toBe(statusLabel(referral));
	const [line] = await act((db) => listAwaited(db, TODAY));
	expect(line?.awaiting ?? null).toBe(awaiting(referral));
	return [statusLabel(referral), awaiting(referral)];
}

const sendBy = (env: Record<string, string>, mailId: string) =>
	sendMail(mailWorld(world, settingsOf(env)), mailId, async () => null);

describe('a referral to which she agreed', () => {
	test('is « à transmettre » until its link was opened, then waits for an answer', async () => {
		const { id, link } = await refer();
		expect(await said(id)).toEqual(['Lien à transmettre', 'to-give']);
		await openIn(token(link));
		expect(await said(id)).toEqual(['Lien ouvert le 24 novembre 2026', 'no-answer']);
	});

	test('says « envoyé » once its mail left, not while it waits', async () => {
		const { id, link } = await refer();
		const mailId = await mailIt(link!.id);
		expect(await said(id)).toEqual(['Courriel en route', 'no-answer']);
		const relay = await catchMails();
		await sendBy(relay.env, mailId);
		await relay.close();
		expect(relay.mails).toHaveLength(1);
		expect(await said(id)).toEqual(['Envoyé par courriel le 24 novembre 2026', 'no-answer']);
	});

	test('still says so once the outbox has forgotten its mail', async () => {
		const { id, link } = await refer();
		const relay = await catchMails();
		await sendBy(relay.env, await mailIt(link!.id));
		await relay.close();
		await eraseMails(mailWorld(world, settingsOf(relay.env), A_TUESDAY.add({ hours: 91 * 24 })));
		expect((await world.owner.query('select from mails')).rows).toHaveLength(0);
		expect(await said(id)).toEqual(['Envoyé par courriel le 24 novembre 2026', 'no-answer']);
	});

	test('comes back to the desk when its mail will never leave, and waits again once opened', async () => {
		const { id, link } = await refer();
		await sendBy({}, await mailIt(link!.id));
		expect(await said(id)).toEqual(['Le courriel n’est pas parti', 'not-mailed']);
		await openIn(token(link));
		expect(await said(id)).toEqual(['Lien ouvert le 24 novembre 2026', 'no-answer']);
	});

	test('given another link, is to be given again: the first mail carried one that opens nothing', async () => {
		const { id, link } = await refer();
		await sendBy({}, await mailIt(link!.id));
		await openIn(token(link));
		const later = (work: Parameters<typeof act>[0]) =>
			world.asOperator([desk.centreId], work, A_TUESDAY.add({ minutes: 5 }));
		await later((db) => giveNewLink(db, id));
		expect(await said(id)).toEqual(['Lien à transmettre', 'to-give']);
		await act((db) => revokeLinks(db, { referralId: id }));
		expect(await said(id)).toEqual(['Lien à transmettre', 'to-give']);
		done(await act((db) => answerReferral(db, { referralId: id, answer: 'accepted' })));
		expect(await said(id)).toEqual(['Accepté', null]);
	});
});

test('in a demonstration, a mail that its mailbox has shown is one that left', async () => {
	const { id, link } = await refer();
	await mailIt(link!.id);
	await eraseMails(mailWorld(world, settingsOf({}, true), A_TUESDAY.add({ hours: 25 })));
	expect(await said(id)).toEqual(['Envoyé par courriel le 25 novembre 2026', 'no-answer']);
});

test('without her agreement, nothing is sent and nothing is said to be', async () => {
	const { id } = await refer({ agreed: false });
	expect(await said(id)).toEqual(['Partie avec sa fiche', null]);
});

test('a neighbour’s team reads nothing of it, and no team says that a mail left', async () => {
	const { link } = await refer();
	await mailIt(link!.id);
	const neighbour = await world.addCentre('la-digue');
	const there = await world.as('direction', neighbour, (db) =>
		db.selectFrom('partner_link_mailings').selectAll().execute()
	);
	expect(there).toEqual([]);
	const ended = act((db) =>
		db
			.insertInto('partner_link_mail_ends')
			.values({
				link_id: link!.id,
				centre_id: desk.centreId,
				ended: 'sent',
				recorded_at: A_TUESDAY.toString()
			})
			.execute()
	);
	await expect(ended).rejects.toThrow(/row-level security/);
});
