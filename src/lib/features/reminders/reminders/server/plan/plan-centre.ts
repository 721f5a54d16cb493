import { sql } from 'kysely';
import { habitsOf, rulesOf } from '#lib/features/reminders/rules/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { occasionsOf } from '../occasions/sources.ts';
import { horizonOf, type Line, linesOf } from './lines-of.ts';
import { isPlanned } from './planned.ts';

const MOST_A_TURN = 2000;

/**
 * Plans the reminders of the acting centre: what is ahead, or what changed since then. What is planned
 * already is left as it is, whoever planned it; a change that was told is told no more when its date is
 * another. Counts what is new.
 */
export async function planCentre(
	db: Db,
	{ timeZone, changedSince }: { timeZone: string; changedSince?: Temporal.Instant }
): Promise<number> {
	const now = db.acting.at;
	const today = todayIn(timeZone, now);
	const [habits, rules] = await Promise.all([habitsOf(db), rulesOf(db)]);
	const place = { zone: timeZone, habits };
	const on = [...rules].flatMap(([kind, { isOn }]) => (isOn ? kind : []));
	const occasions = await occasionsOf(db, on, (kind) => ({
		...{ from: today, until: horizonOf(today, rules.get(kind)!), changedSince }
	}));
	const lines = occasions.flatMap((one) => linesOf(one, rules.get(one.kind)!, place, now));
	let planned = 0;
	for (let turn = 0; turn < lines.length; turn += MOST_A_TURN) {
		planned += await write(db, lines.slice(turn, turn + MOST_A_TURN));
	}
	return planned;
}

async function write(db: Db, lines: readonly Line[]): Promise<number> {
	const at = db.acting.at.toString();
	const { rows } = await sql`
		insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
			planned_at, settled_at, outcome, reason)
		select ${centreOf(db)}, l.person_id, l.kind, l.subject_id, l.due_on, l.step, l.leaves_at, l.lapses_at,
			${at}::timestamptz, case when l.outcome is not null then ${at}::timestamptz end, l.outcome, l.reason
		from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (person_id uuid, kind text,
			subject_id uuid, due_on date, step text, at_once boolean, leaves_at timestamptz, lapses_at timestamptz,
			outcome text, reason text)
		where not ${isPlanned(sql`${centreOf(db)}::uuid`)}
		on conflict on constraint told_once do nothing returning id`.execute(db);
	return rows.length;
}
