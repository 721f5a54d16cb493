import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addressesOfRole } from '#lib/features/house/keys/index.server.ts';
import { centresWith } from '#lib/features/house/staff/index.server.ts';
import { spentOfEach } from '#lib/features/reminders/messages/index.server.ts';
import { habitsOfAll } from '#lib/features/reminders/rules/index.server.ts';
import { asActing, centreOf, type Db } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { budgetMail, type Percent, reachedOf } from '../domain/budget-warning.ts';

type WarningWorld = Pick<JobWorld, 'database' | 'now' | 'mail' | 'ownerUrl' | 'origin'>;

/** What a direction is not told yet. */
type Due = { month: string; percent: Percent; spentCents: number; monthCents: number };

/**
 * Tells the direction of each centre that its month of SMS comes to its end: at four fifths, then when all
 * is spent, once each. Where nobody directs, or no mail leaves, nothing is said to be told. Nearly always
 * nothing is to be told: the centres are looked at together, and only those that are due are opened. One that
 * fails stops no other; throws once all the others are told. Gives how many centres were told.
 */
export async function warnOfBudget(
	world: WarningWorld,
	centres: readonly Centre[]
): Promise<number> {
	if (mailDelivery(world) === 'none') return 0;
	let told = 0;
	const failures: unknown[] = [];
	for (const centre of await toWarnAmong(world, centres)) {
		await tellDirection(world, centre).then(
			(isTold) => (told += Number(isTold)),
			(error: unknown) => failures.push(error)
		);
	}
	if (failures.length > 0) throw new AggregateError(failures, 'warning of the budget failed');
	return told;
}

/** All of them when they cannot be looked at together: each then looks by itself. */
async function toWarnAmong(
	world: WarningWorld,
	centres: readonly Centre[]
): Promise<readonly Centre[]> {
	try {
		const due = await asCentres(world, centres, (db) => dueWarnings(db, centres));
		return centres.filter(({ id }) => due.has(id));
	} catch (error) {
		const id = randomUUID().slice(0, 8);
		log.error({ id, error }, 'budgets cannot be looked at together: each centre looks by itself');
		return centres;
	}
}

async function tellDirection(world: WarningWorld, centre: Centre): Promise<boolean> {
	const addresses = await addressesOfDirection(world, centre);
	if (addresses.length === 0) return false;
	return asCentres(world, [centre], (db) => warn(db, { world, centre, addresses }));
}

function asCentres<T>(
	world: WarningWorld,
	centres: readonly Centre[],
	work: (db: Db) => Promise<T>
): Promise<T> {
	const ids = centres.map(({ id }) => id);
	const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
	return asActing(world.database, acting, work);
}

/**
 * Of each of these acting centres that somebody directs, the worst that is not told of its month; what was
 * told of a smaller part of it is told already.
 */
async function dueWarnings(db: Db, centres: readonly Centre[]): Promise<Map<string, Due>> {
	const firstOf = new Map(
		centres.map(({ id, timeZone }) => {
			const today = db.acting.at.toZonedDateTimeISO(timeZone).startOfDay();
			return [id, today.with({ day: 1 })] as const;
		})
	);
	const since = new Map(Array.from(firstOf, ([id, first]) => [id, first.toInstant()]));
	const spent = await spentOfEach(db, since);
	if (spent.size === 0) return new Map();
	const habits = await habitsOfAll(db);
	const reached = Array.from(spent).flatMap(([id, spentCents]) => {
		const { monthCents } = habits(id);
		const percent = reachedOf({ spentCents, monthCents });
		const month = firstOf.get(id)!.toPlainDate().toString();
		return percent === null ? [] : [{ id, month, percent, spentCents, monthCents }];
	});
	if (reached.length === 0) return new Map();
	const [directed, told] = await Promise.all([
		centresWith(db, 'direction'),
		toldAmong(db, reached)
	]);
	return new Map(
		reached
			.filter(({ id }) => directed.has(id) && !told.has(id))
			.map(({ id, ...due }) => [id, due] as const)
	);
}

/** Those of these centres that were told of as much of that month's money, or of more. */
async function toldAmong(
	db: Db,
	reached: readonly ({ id: string } & Due)[]
): Promise<ReadonlySet<string>> {
	const asked = reached.map(({ id, month, percent, monthCents }) => ({
		...{ id, month, percent, month_cents: monthCents }
	}));
	const { rows } = await sql<{ id: string }>`
		select r.id from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
			as r (id uuid, month date, percent int, month_cents int)
		where exists (select from reminder_budget_warnings w where w.centre_id = r.id and w.month = r.month
			and w.month_cents = r.month_cents and w.percent >= r.percent)`.execute(db);
	return new Set(rows.map(({ id }) => id));
}

/** Addresses of colleagues are behind the door, which is opened when there is something to tell. */
async function addressesOfDirection(world: WarningWorld, { id: centreId }: Centre) {
	const door = openPool(keysUrl(world.ownerUrl), 1);
	try {
		return await addressesOfRole(door, { centreId, role: 'direction' });
	} finally {
		await door.destroy();
	}
}

/** Writes that it is told and queues the mails, together or not at all; false: another process did. */
async function warn(
	db: Db,
	{
		world,
		centre,
		addresses
	}: { world: WarningWorld; centre: Centre; addresses: readonly string[] }
): Promise<boolean> {
	const due = (await dueWarnings(db, [centre])).get(centre.id);
	if (!due) return false;
	const { percent, month, monthCents, spentCents } = due;
	const written = await db
		.insertInto('reminder_budget_warnings')
		.values({
			...{ centre_id: centreOf(db), month, percent, month_cents: monthCents },
			...{ spent_cents: spentCents, recorded_at: db.acting.at.toString() }
		})
		.onConflict((conflict) => conflict.constraint('warned_once').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!written) return false;
	const page = `${world.origin}/equipe/rappels`;
	const mail = budgetMail({ ...due, centre: centre.name, page });
	// Of the line written just above, which nobody writes twice: with it, they leave once or not at all.
	for (const to of addresses) {
		await queueMail(db, { ...mail, to, kind: 'reminder-budget', centreId: centre.id });
	}
	return true;
}
