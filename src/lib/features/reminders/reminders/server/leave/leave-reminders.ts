import type { Centre } from '#lib/features/house/centres/index.server.ts';
import {
	handOver,
	type Handed,
	type LineWorld,
	noteHealth,
	type Outcome,
	recordOutcomes,
	shortCodeOf,
	type SmsLine,
	paceOf,
	stoppedMeanwhile,
	usePace,
	writeMessages
} from '#lib/features/reminders/messages/index.server.ts';
import { asActing, type Db, nowActFor } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import type { World } from '#lib/platform/world.ts';
import { beat } from '../plan/beats.ts';
import { centreFacts } from './centre-facts.ts';
import { decideDue, type Ways } from './decide-due.ts';
import {
	type DueReminder,
	holdDueReminders,
	postponeReminders,
	type Settled,
	settleReminders,
	takeBackReminders
} from './due-reminders.ts';

export type LeavingWorld = LineWorld & Pick<World, 'mail'>;

/** So many at a time: what a crash leaves unknown is no more than that. */
const BATCH = 100;
const AGAIN = { minutes: 5 };

/**
 * Lets leave what must, one batch: everything is asked again and the text made, in one transaction which
 * says that they left; then they are handed to the provider; then what it said is written. A process that
 * dies in between leaves messages of which nobody knows, and hands none twice. Gives how many were looked
 * at; null when the provider's turn is not come.
 */
export async function leaveReminders(
	world: LeavingWorld,
	line: SmsLine | null,
	centres: readonly Centre[]
): Promise<number | null> {
	const claimed = await asAll(world, centres, (db) => claimReminders(db, { world, line, centres }));
	if (!claimed) return null;
	if (line && claimed.handed.length > 0) {
		const stopped = await asAll(world, centres, (db) => stoppedMeanwhile(db, claimed.handed));
		const outcomes = await handOver(line, claimed.handed, stopped);
		await asAll(world, centres, (db) => recordLeft(db, line, outcomes));
	}
	return claimed.looked;
}

function asAll<T>(world: LeavingWorld, centres: readonly Centre[], work: (db: Db) => Promise<T>) {
	const ids = centres.map(({ id }) => id);
	const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
	return asActing(world.database, acting, work);
}

/** Says that they left, and gives what is to be handed; null when the provider's turn is not come. */
export async function claimReminders(
	db: Db,
	{
		world,
		line,
		centres
	}: { world: LeavingWorld; line: SmsLine | null; centres: readonly Centre[] }
): Promise<{ looked: number; handed: Handed[] } | null> {
	// One at a time counts what left today: two would each let the last one of a cap go.
	await takeTurn(db, 'reminders leave');
	await beat(db, 'send');
	const most = line ? await paceOf(db, line, BATCH) : BATCH;
	if (most === null) return { looked: 0, handed: [] };
	if (most === 0) return null;
	const due = await holdDueReminders(db, most);
	const handed: Handed[] = [];
	for (const centre of centres) {
		const its = due.filter(({ centreId }) => centreId === centre.id);
		if (its.length > 0) handed.push(...(await claimOf(db, its, { world, line, centre })));
	}
	if (line && handed.length > 0) await usePace(db, line, handed.length);
	return { looked: due.length, handed };
}

async function claimOf(
	db: Db,
	due: readonly DueReminder[],
	{ world, line, centre }: { world: LeavingWorld; line: SmsLine | null; centre: Centre }
): Promise<Handed[]> {
	await nowActFor(db, centre.id);
	const ways: Ways = {
		...{ line, secrets: world.secrets, canMail: mailDelivery(world) !== 'none' },
		link: `${new URL(world.origin).host}/s/${shortCodeOf(world.secrets, centre.id)}`
	};
	const facts = await centreFacts(db, centre);
	const { settled, postponed, messages, mails } = await decideDue(db, due, facts, ways);
	await settleReminders(db, settled);
	await postponeReminders(db, postponed);
	for (const mail of mails) await queueMail(db, { ...mail, kind: 'reminder', centreId: centre.id });
	return line ? writeMessages(db, line, messages) : [];
}

/** What the provider said of each; what it did not take waits again. */
export async function recordLeft(
	db: Db,
	line: SmsLine,
	outcomes: readonly Outcome[]
): Promise<void> {
	await recordOutcomes(db, line, outcomes);
	await noteHealth(db, line, outcomes);
	const back: { id: string; until: Temporal.Instant }[] = [];
	const stopped: Settled[] = [];
	for (const { handed, submission } of outcomes) {
		const { reminderId: id } = handed;
		if (id === null) continue;
		if ('stopped' in submission) stopped.push({ id, outcome: 'to-call', reason: 'stopped' });
		if (!('transient' in submission)) continue;
		back.push({ id, until: submission.after ?? db.acting.at.add(AGAIN) });
	}
	await takeBackReminders(db, back);
	await settleReminders(db, stopped);
}
