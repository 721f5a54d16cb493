import { sql } from 'kysely';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { ReminderKey } from '../../domain/occasion.ts';

export type DueReminder = {
	id: string;
	centreId: string;
	personId: string;
	kind: Kind;
	subjectId: string;
	dueOn: string;
	step: string;
	leavesAt: Temporal.Instant;
	lapsesAt: Temporal.Instant;
};

/**
 * Reminders whose hour has come, those that lapse first before the others, held until the transaction
 * ends: another process takes other ones. Those that lapse together come centre by centre, so that what
 * is asked of a centre is asked for many of them at once. Acts for all the centres.
 */
export async function holdDueReminders(db: Db, most: number): Promise<DueReminder[]> {
	const { rows } = await sql<DueReminder>`
		select id, centre_id as "centreId", person_id as "personId", kind, subject_id as "subjectId",
			due_on::text as "dueOn", step, leaves_at as "leavesAt", lapses_at as "lapsesAt"
		from reminders where settled_at is null and leaves_at <= ${db.acting.at.toString()}::timestamptz
		order by lapses_at, centre_id, id limit ${most} for update skip locked`.execute(db);
	return rows;
}

/**
 * Those that wait too, of the same dates of the same people; acts for their centre. Found one date after
 * the other (`offset 0`), and planned each time (a star is never prepared): PostgreSQL would otherwise read
 * all that waits in a large centre, for the year, as it may do in a small one.
 */
export async function waitingSiblings(
	db: Db,
	due: readonly DueReminder[]
): Promise<(ReminderKey & { step: string; leavesAt: Temporal.Instant })[]> {
	const keys = due.map(({ kind, subjectId, dueOn, personId }) => ({
		...{ kind, subject_id: subjectId, due_on: dueOn, person_id: personId }
	}));
	const { rows } = await sql<ReminderKey & { step: string; leavesAt: Temporal.Instant }>`
		select k.kind, k.subject_id as "subjectId", k.due_on::text as "dueOn",
			k.person_id as "personId", r.step, r.leaves_at as "leavesAt"
		from (select distinct given.* from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
			as given (kind text, subject_id uuid, due_on date, person_id uuid)) k
		cross join lateral (select step, leaves_at from reminders
			where centre_id = ${centreOf(db)} and kind = k.kind and subject_id = k.subject_id
				and due_on = k.due_on and person_id = k.person_id and settled_at is null offset 0) r`.execute(db);
	return rows;
}

export type Settled = { id: string; outcome: string; reason: string | null };

/** What became of each; acts for the centre of all of them. */
export async function settleReminders(db: Db, settled: readonly Settled[]): Promise<void> {
	if (settled.length === 0) return;
	await sql`update reminders r set settled_at = ${db.acting.at.toString()}::timestamptz,
			outcome = s.outcome, reason = s.reason
		from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s (id uuid, outcome text, reason text)
		where r.id = s.id`.execute(db);
}

/** They wait until then. */
export async function postponeReminders(
	db: Db,
	postponed: readonly { id: string; until: Temporal.Instant }[]
): Promise<void> {
	if (postponed.length === 0) return;
	const lines = postponed.map(({ id, until }) => ({ id, until: until.toString() }));
	await sql`update reminders r set leaves_at = p.until
		from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as p (id uuid, until timestamptz)
		where r.id = p.id`.execute(db);
}

/** The provider took nothing of these: they wait again, as if they had never left. */
export async function takeBackReminders(
	db: Db,
	back: readonly { id: string; until: Temporal.Instant }[]
): Promise<void> {
	if (back.length === 0) return;
	const lines = back.map(({ id, until }) => ({ id, until: until.toString() }));
	await sql`update reminders r
		set leaves_at = b.until, settled_at = null, outcome = null, reason = null
		from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as b (id uuid, until timestamptz)
		where r.id = b.id`.execute(db);
}
