import { sql } from 'kysely';
import { habitsOf, rulesOf } from '#lib/features/reminders/rules/index.server.ts';
import type { Kind, Rule } from '#lib/features/reminders/rules/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { type Place, planOccasion } from '../../domain/plan-occasion.ts';
import { occasionsOf } from '../occasions/sources.ts';

/** A rule looks a month ahead at most, and a closed day moves a few days before it. */
const MORE_DAYS = 7;
const MOST_A_TURN = 2000;

type Line = {
	kind: Kind;
	person_id: string;
	subject_id: string;
	due_on: string;
	step: string;
	at_once: boolean;
	leaves_at: string;
	lapses_at: string;
	outcome: 'to-call' | null;
	reason: 'too-late' | null;
};

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

/** What leaves, and what can no longer: somebody calls. */
function linesOf(occasion: Occasion, rule: Rule, place: Place, now: Temporal.Instant): Line[] {
	const { kind, personId, subjectId, dueOn } = occasion;
	const { steps, tooLate } = planOccasion(occasion, rule, place, now);
	const line = {
		...{ kind, person_id: personId, subject_id: subjectId, due_on: dueOn },
		at_once: occasion.changedAt !== null
	};
	return [
		...steps.map(({ step, leavesAt, lapsesAt }) => ({
			...{ ...line, step, leaves_at: leavesAt.toString(), lapses_at: lapsesAt.toString() },
			...{ outcome: null, reason: null }
		})),
		...(occasion.isToldOtherwise ? [] : tooLate).map(({ step, lapsesAt }) => ({
			...{ ...line, step, leaves_at: now.toString(), lapses_at: lapsesAt.toString() },
			...{ outcome: 'to-call' as const, reason: 'too-late' as const }
		}))
	];
}

/** As far as the longest duration of a rule looks. */
function horizonOf(today: string, { before }: Rule): string {
	const day = Temporal.PlainDate.from(today);
	const days = before.map((one) => day.until(day.add(one)).days);
	return day.add({ days: Math.max(...days) + MORE_DAYS }).toString();
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
		where not exists (select from reminders r where r.centre_id = ${centreOf(db)} and r.kind = l.kind
			and r.subject_id = l.subject_id and r.step = l.step and r.person_id = l.person_id
			and (r.due_on = l.due_on or l.at_once and r.outcome is distinct from 'cancelled'))
		on conflict on constraint told_once do nothing returning id`.execute(db);
	return rows.length;
}
