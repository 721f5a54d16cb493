import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
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
import { type Acting, asActing, type Db, nowActFor } from '#lib/platform/database/acting.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { log } from '#lib/platform/log.ts';
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

/** What came of a look at what is due. */
type Look = {
	/** How many were looked at. */
	looked: number;
	/** Until the provider's turn is near; 0: it is. */
	waitMs: number;
	/** The centres whose own could not be decided: they wait as they were, and another look finds them again. */
	failed: string[];
};

type Around = {
	wait?: (milliseconds: number) => Promise<unknown>;
	/** All those of the network, which may have written today to the same telephones; these alone unless told. */
	everywhere?: readonly Centre[];
};

/** So many at a time: what a crash leaves unknown is no more than that. */
const BATCH = 100;
const AGAIN = { minutes: 5 };

/**
 * Lets leave what must, one batch: everything is asked again and the text made, in one transaction which
 * says that they left; then they are handed to the provider; then what it said is written. A process that
 * dies in between leaves messages of which nobody knows, and hands none twice.
 */
export async function leaveReminders(
	world: LeavingWorld,
	line: SmsLine | null,
	centres: readonly Centre[],
	{ wait = pause, everywhere = centres }: Around = {}
): Promise<Look> {
	const { handed, inMs, ...look } = await asAll(world, centres, (db) =>
		claimReminders(db, { world, line, centres, everywhere })
	);
	if (line && handed.length > 0) {
		if (inMs > 0) await wait(inMs);
		const stopped = await asAll(world, centres, (db) => stoppedMeanwhile(db, handed));
		const outcomes = await handOver(line, handed, stopped);
		await asAll(world, centres, (db) => recordLeft(db, line, outcomes));
	}
	return look;
}

function asAll<T>(world: LeavingWorld, centres: readonly Centre[], work: (db: Db) => Promise<T>) {
	return asActing(world.database, actingFor(world, centres), work);
}

export function actingFor({ now }: LeavingWorld, centres: readonly Centre[]): Acting {
	return { staffId: null, role: 'operator', centres: centres.map(({ id }) => id), at: now() };
}

/** Says that they left, and gives what is to be handed, in how many milliseconds. Acts for all these centres. */
export async function claimReminders(
	db: Db,
	{
		world,
		line,
		centres,
		everywhere = centres
	}: {
		world: LeavingWorld;
		line: SmsLine | null;
		centres: readonly Centre[];
		everywhere?: readonly Centre[];
	}
): Promise<Look & { handed: Handed[]; inMs: number }> {
	const look = { looked: 0, waitMs: 0, inMs: 0, failed: [] as string[], handed: [] as Handed[] };
	// One at a time counts what left today: two would each let the last one of a cap go.
	await takeTurn(db, 'reminders leave');
	const pace = line ? await paceOf(db, line, BATCH) : { most: BATCH };
	if (pace && 'waitMs' in pace) return { ...look, waitMs: pace.waitMs };
	const due = pace ? await holdDueReminders(db, pace.most) : [];
	if (due.length === 0) await beat(db, 'send');
	const byCentre = Map.groupBy(due, ({ centreId }) => centreId);
	const all = everywhere.map(({ id }) => id);
	for (const centre of centres) {
		const its = byCentre.get(centre.id);
		const handed = its && (await claimAlone(db, its, { world, line, centre, all }));
		if (handed === null) look.failed.push(centre.id);
		else if (handed) look.handed.push(...handed);
	}
	look.handed.sort((one, other) => Temporal.Instant.compare(one.validUntil, other.validUntil));
	if (line && look.handed.length > 0) look.inMs = await usePace(db, line, look.handed.length);
	return { ...look, looked: due.length };
}

type Claim = {
	world: LeavingWorld;
	line: SmsLine | null;
	centre: Centre;
	/** All those of the network. */
	all: readonly string[];
};

/** A centre that fails stops itself alone, and leaves nothing of what it had begun; null then. */
async function claimAlone(
	db: Db,
	due: readonly DueReminder[],
	claim: Claim
): Promise<Handed[] | null> {
	await sql`savepoint one_centre`.execute(db);
	try {
		const handed = await claimOf(db, due, claim);
		await sql`release savepoint one_centre`.execute(db);
		return handed;
	} catch (error) {
		if (isOutage(error)) throw error;
		await sql`rollback to savepoint one_centre`.execute(db);
		const id = randomUUID().slice(0, 8);
		log.error({ id, centre: claim.centre.id, error }, 'reminders of a centre cannot leave');
		return null;
	}
}

async function claimOf(
	db: Db,
	due: readonly DueReminder[],
	{ world, line, centre, all }: Claim
): Promise<Handed[]> {
	await nowActFor(db, centre.id);
	const ways: Ways = {
		...{ line, secrets: world.secrets, canMail: mailDelivery(world) !== 'none' },
		centres: all,
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
