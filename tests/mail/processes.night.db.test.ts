import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { startWorker } from '../jobs/workers.ts';
import { hurriedJobs } from './hurried-jobs.fixture.ts';
import { catchMails, type MailCatcher } from './mail-catcher.ts';
import { aMail, outboxOf } from './mail-world.fixture.ts';

const soon = { timeout: 120_000, interval: 50 };
const SCRIPT = fileURLToPath(new URL('send-mails.ts', import.meta.url));
const db = useTestDatabase();
let relay: MailCatcher;

beforeAll(() => installJobs(db.ownerUrl, hurriedJobs()));
beforeEach(async () => {
	relay = await catchMails();
	await db.owner.query('delete from mails; delete from pgboss.job');
});
afterEach(() => relay.close());

// Queued now, as the clock of the other processes has it: a day's patience is not what is told here.
const queue = (to: string) =>
	db.asOperator([], (tx) => queueMail(tx, aMail({ to })), Temporal.Now.instant());
const sender = () => startWorker(db.ownerUrl, SCRIPT, relay.env);
const allSent = () =>
	vi.waitFor(async () => {
		const outbox = await outboxOf(db);
		expect(outbox.filter((mail) => mail.sent_at === null)).toEqual([]);
	}, soon);

test('two processes send each mail once', async () => {
	const senders = await Promise.all([sender(), sender()]);
	const readers = Array.from({ length: 20 }, (_, i) => `lectrice-${i + 10}@asso.example`);
	for (const to of readers) await queue(to);
	await allSent();
	expect(await Promise.all(senders.map((one) => one.leave()))).toEqual([0, 0]);
	expect(relay.mails.map(({ to }) => to).sort()).toEqual(readers);
});

test('a relay that refuses for now, then takes it: sent once, without a word of it in the log', async () => {
	const one = await sender();
	const refused = Promise.withResolvers<void>();
	relay.refuse.recipient = () => {
		refused.resolve();
		return { code: 450, text: 'Please come back' };
	};
	await queue('lectrice@asso.example');
	await refused.promise;
	relay.refuse.recipient = undefined;
	await relay.waitForMail(({ to }) => to === 'lectrice@asso.example');
	await allSent();
	await one.leave();
	expect(relay.mails).toHaveLength(1);
	expect(one.said()).toContain('"code":"450"');
	expect(one.said()).not.toMatch(/lectrice|asso\.example|invitation|jeton|come back/i);
});

test('a relay that is down, then up: the mail leaves', async () => {
	const one = await sender();
	const { port } = relay;
	await relay.close();
	await queue('lectrice@asso.example');
	await vi.waitFor(() => expect(one.said()).toContain('ECONNREFUSED'), soon);
	relay = await catchMails({ port });
	await allSent();
	expect(relay.mails).toHaveLength(1);
	expect(await one.leave()).toBe(0);
});

test('killed between the relay’s yes and its record, it leaves twice, as the same message', async () => {
	await installJobs(db.ownerUrl, hurriedJobs(1 / 15));
	const killed = await sender();
	relay.refuse.data = () => {
		killed.child.kill('SIGKILL');
		return null;
	};
	await queue('lectrice@asso.example');
	await killed.ended;
	const [mail] = await outboxOf(db);
	expect(mail).toMatchObject({ sent_at: null, recipient: 'lectrice@asso.example', attempts: 1 });
	relay.refuse.data = undefined;
	const heir = await sender();
	await allSent();
	await heir.leave();
	expect(relay.mails).toHaveLength(2);
	const [first, second] = relay.mails;
	expect(second!.messageId).toBe(first!.messageId);
	expect(second!.parsed.date).toEqual(first!.parsed.date);
	expect(await outboxOf(db)).toMatchObject([{ attempts: 2, recipient: null }]);
});
