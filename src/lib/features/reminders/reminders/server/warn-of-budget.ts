import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addressesOfRole } from '#lib/features/house/keys/index.server.ts';
import { findMembership } from '#lib/features/house/staff/index.server.ts';
import { spentSince } from '#lib/features/reminders/messages/index.server.ts';
import { habitsOf } from '#lib/features/reminders/rules/index.server.ts';
import { asActing, centreOf, type Db } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { budgetMail, type Percent, reachedOf } from '../domain/budget-warning.ts';

type WarningWorld = Pick<JobWorld, 'database' | 'now' | 'mail' | 'ownerUrl' | 'origin'>;

/** What a direction is not told yet. */
type Due = { month: string; percent: Percent; spentCents: number; monthCents: number };

/**
 * Tells the direction of each centre that its month of SMS comes to its end: at four fifths, then when all
 * is spent, once each. Where nobody directs, or no mail leaves, nothing is said to be told. Gives how many
 * centres were told.
 */
export async function warnOfBudget(
	world: WarningWorld,
	centres: readonly Centre[]
): Promise<number> {
	if (mailDelivery(world) === 'none') return 0;
	let told = 0;
	for (const centre of centres) {
		if (!(await asCentre(world, centre, (db) => dueWarning(db, centre)))) continue;
		const addresses = await addressesOfDirection(world, centre);
		if (addresses.length === 0) continue;
		if (await asCentre(world, centre, (db) => warn(db, { world, centre, addresses }))) told += 1;
	}
	return told;
}

function asCentre<T>(world: WarningWorld, { id }: Centre, work: (db: Db) => Promise<T>) {
	const acting = { staffId: null, role: 'operator' as const, centres: [id], at: world.now() };
	return asActing(world.database, acting, work);
}

/** The worst that is not told of the month; what was told of a smaller part of it is told already. */
async function dueWarning(db: Db, { id, timeZone }: Centre): Promise<Due | null> {
	const today = db.acting.at.toZonedDateTimeISO(timeZone).startOfDay();
	const first = today.with({ day: 1 });
	const { monthCents } = await habitsOf(db);
	const spentCents = await spentSince(db, first.toInstant());
	const percent = reachedOf({ spentCents, monthCents });
	if (percent === null || (await findMembership(db, id, 'direction')) === null) return null;
	const month = first.toPlainDate().toString();
	const told = await db
		.selectFrom('reminder_budget_warnings')
		.where('centre_id', '=', id)
		.where('month', '=', month)
		.where('month_cents', '=', monthCents)
		.where('percent', '>=', percent)
		.select('id')
		.executeTakeFirst();
	return told ? null : { month, percent, spentCents, monthCents };
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
	const due = await dueWarning(db, centre);
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
