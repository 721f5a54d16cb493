import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerByLink } from '../../src/lib/features/desk/partners/server/answer-by-link.ts';
import { done, useDesk } from '../../src/lib/features/desk/partners/server/partners.fixture.ts';
import { type AnswerToTell, TELL_AUTHOR } from '#lib/features/desk/partners/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { MailSettings } from '#lib/platform/mail/mail-settings.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { tellAuthorJob } from '../../src/jobs/tell-author.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import { jobWorld } from '../jobs/job-world.fixture.ts';
import { outboxOf } from './mail-world.fixture.ts';

const desk = useDesk();
const { hold, openIn, token, world } = desk;
const ADDRESS = 'lucie.carpentier@centre.example';
let lucie: string;

beforeAll(async () => {
	const { centreId } = desk;
	const member = { name: 'Lucie Carpentier', role: 'accueil' as const, centreId };
	lucie = (await world.asOperator([centreId], (db) => addStaffMember(db, member))).staffId;
	const door = openPool(keysUrl(world.ownerUrl), 1);
	await door
		.insertInto('key_holders')
		.values({ id: lucie, name: member.name, email: ADDRESS })
		.execute();
	await door.destroy();
});
beforeEach(async () => {
	await world.owner.query('delete from mails; delete from pgboss.job');
});

/** A referral that Lucie made, answered by its link. */
async function answered({ by = lucie as string | null } = {}) {
	const { id, link } = await desk.refer();
	await world.owner.query('update referrals set recorded_by = $2 where id = $1', [id, by]);
	const sealed = token(link);
	const mark = await openIn(sealed);
	const accept = () => hold(sealed, (db) => answerByLink(db, mark, { answer: 'accepted' }));
	done(await accept());
	return { id, linkId: link!.id, accept };
}

async function waiting(): Promise<AnswerToTell[]> {
	const { rows } = await world.owner.query<{ data: AnswerToTell }>(
		'select data from pgboss.job where name = $1',
		[TELL_AUTHOR]
	);
	return rows.map(({ data }) => data);
}

/** What the server does of what waits, as often as it is told to. */
async function work(times = 1, mail: MailSettings = { delivery: 'mailbox', smtp: null }) {
	const own = jobWorld(world.ownerUrl, mail);
	try {
		for (let nth = 0; nth < times; nth++) {
			for (const data of await waiting()) await tellAuthorJob.run(own, data);
		}
	} finally {
		await own.close();
	}
	return outboxOf(world);
}

describe('when a partner answers by its link', () => {
	test('whoever made the referral has a mail: the partner, the answer, the page, and nobody’s words', async () => {
		const { id } = await answered();
		const outbox = await work();
		expect(outbox).toMatchObject([
			{ recipient: ADDRESS, kind: 'referral-answer', subject: 'Le CCAS a répondu\u00a0: accepté' }
		]);
		expect(outbox[0]!.text).toContain(
			`https://declic.example/equipe/partenaires/orientations/${id}`
		);
		expect(outbox[0]!.text).not.toContain('cantine');
	});

	test('answered twice, and told twice after a crash, is one mail', async () => {
		const { accept } = await answered();
		await Promise.all([accept(), accept()]);
		expect(await waiting()).toHaveLength(1);
		expect(await work(2)).toHaveLength(1);
		const { rows } = await world.owner.query(
			"select from pgboss.job where name = 'send-mail' and data ->> 'mailId' = (select id::text from mails)"
		);
		expect(rows).toHaveLength(1);
	});

	test.each([
		['nobody signed it', async () => void (await answered({ by: null }))],
		[
			'she works here no more',
			async () => {
				await answered();
				await world.owner.query('update memberships set ended_at = now() where staff_id = $1', [
					lucie
				]);
			}
		]
	])('there is no mail when %s', async (_why, tell) => {
		await tell();
		expect(await work()).toEqual([]);
		await world.owner.query('update memberships set ended_at = null where staff_id = $1', [lucie]);
	});

	test('there is none where no mail can leave', async () => {
		await answered();
		expect(await work(1, { delivery: 'none', smtp: null })).toEqual([]);
	});
});

describe('the transaction of a partner', () => {
	const asLink = <T>(subject: string, deed: (db: Db) => Promise<T>) =>
		asActing(
			world.app,
			{ staffId: null, role: 'partner', centres: [], at: A_TUESDAY, subject },
			deed
		);

	test('reads neither the colleague who is told, nor her address, nor any mail', async () => {
		const { linkId } = await answered();
		await work();
		const seen = await asLink(linkId, async (db) => [
			...(await db.selectFrom('staff_members').selectAll().execute()),
			...(await db.selectFrom('memberships').selectAll().execute()),
			...(await db.selectFrom('mails').selectAll().execute()),
			...(await db.selectFrom('partner_link_mailings').selectAll().execute()),
			...(await db.selectFrom('partner_link_mail_ends').selectAll().execute())
		]);
		expect(seen).toEqual([]);
		await expect(
			asLink(linkId, (db) => db.selectFrom('key_holders').selectAll().execute())
		).rejects.toThrow(/permission denied/);
	});

	test('writes to nobody', async () => {
		const { linkId } = await answered();
		const mail = { to: ADDRESS, subject: 'x', text: 'x', kind: 'x', centreId: desk.centreId };
		await expect(asLink(linkId, (db) => queueMail(db, mail))).rejects.toThrow(/row-level security/);
	});
});
