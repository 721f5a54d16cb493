import { sql } from 'kysely';
import { statesOfReminders } from '#lib/features/reminders/messages/index.server.ts';
import { type MessageState, STATE_NAMES } from '#lib/features/reminders/messages/index.ts';
import { isFamilys, type Kind, KINDS } from '#lib/features/reminders/rules/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { type CallOutcome, outcomesFor } from '../../domain/call-outcomes.ts';
import { type Reason, REASONS } from '../../domain/decide-leaving.ts';
import { arrivesBefore } from '../../domain/letter-text.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { sayUnreached, stillUnreached } from '../../domain/still-unreached.ts';
import { occasionsNow } from '../occasions/occasions-now.ts';
import { type WhomToCall, whomToCall } from './whom-to-call.ts';

export type CallToMake = Pick<WhomToCall, 'name' | 'about' | 'phones'> & {
	reminderId: string;
	personId: string;
	kind: Kind;
	dueOn: string;
	time: string | null;
	hasAddress: boolean;
	why: string;
	/** A letter is printed for her, which arrives in time: she prefers it, or has no telephone. */
	isLetter: boolean;
	/** How many times nobody answered. */
	tries: number;
	/** What may come of it, the most likely first. */
	outcomes: CallOutcome[];
};

/** What a family had to do may be done a few days later; a séance that is over is no news to anybody. */
const LATE_DAYS = 7;
const FAILED = new Set<MessageState>(['rejected', 'undelivered', 'expired', 'unknown']);

export type Unreached = { row: Row; occasion: Occasion; who: WhomToCall };

type Row = {
	id: string;
	personId: string;
	kind: Kind;
	subjectId: string;
	dueOn: string;
	step: string;
	outcome: string;
	reason: Reason | null;
	last: string | null;
	tries: number;
	leftOn: string;
	arrived: { id: string; outcome: 'sms' | 'email'; on: string } | null;
};

type States = ReadonlyMap<string, MessageState | null>;

type Followed = { timeZone: string; without: readonly Kind[] };

/**
 * Whom somebody calls, or writes to, because no machine could: one line a date, the first to come first;
 * nobody for what is done since. `without`: kinds that the viewer does not follow.
 */
export async function listCalls(db: Db, followed: Followed): Promise<CallToMake[]> {
	const today = todayIn(followed.timeZone, db.acting.at);
	const { unreached, states } = await listUnreached(db, followed);
	return unreached.map(({ row, occasion, who }) => {
		const isLetter = isWritten({ row, occasion, who }, today);
		const known = { phones: who.phones, hasAddress: who.address !== null };
		return {
			...{ reminderId: row.id, personId: row.personId, kind: row.kind, dueOn: row.dueOn },
			...{ ...known, name: who.name, about: who.about, time: occasion.time, tries: row.tries },
			why: whyOf(row, states, arrivesBefore(row.dueOn, today)),
			isLetter,
			outcomes: outcomesFor(known, { isLetter })
		};
	});
}

/** Whether a letter that is printed today tells her of it in time, and is what she wants or all there is. */
export function isWritten({ row, who }: Unreached, today: string): boolean {
	const isWanted = row.outcome === 'to-letter' || who.phones.length === 0;
	return isWanted && who.address !== null && arrivesBefore(row.dueOn, today);
}

/** Those whom nothing reached, as they and what they are told of stand now. */
export async function listUnreached(
	db: Db,
	{ timeZone, without }: Followed
): Promise<{ unreached: Unreached[]; states: States }> {
	const today = todayIn(timeZone, db.acting.at);
	const since = Temporal.PlainDate.from(today).subtract({ days: LATE_DAYS }).toString();
	const states = await statesOfReminders(db, { since: db.acting.at.subtract({ hours: 24 * 45 }) });
	const failed = [...states].flatMap(([id, state]) => (state && FAILED.has(state) ? [id] : []));
	const { rows } = await sql<Row>`
		select r.id, r.person_id as "personId", r.kind, r.subject_id as "subjectId",
			r.due_on::text as "dueOn", r.step, r.outcome, r.reason, c.last, coalesce(c.tries, 0)::int as tries,
			(r.settled_at at time zone ${timeZone})::date::text as "leftOn", a.arrived
		from reminders r
		left join lateral (
			select (array_agg(outcome order by id desc))[1] as last,
				count(*) filter (where outcome = 'no-answer') as tries
			from reminder_calls where reminder_id = r.id) c on true
		left join lateral (
			select json_build_object('id', o.id, 'outcome', o.outcome,
				'on', (o.settled_at at time zone ${timeZone})::date::text) as arrived
			from reminders o where o.centre_id = r.centre_id and o.kind = r.kind
				and o.subject_id = r.subject_id and o.due_on = r.due_on and o.person_id = r.person_id
				and o.outcome in ('sms', 'email') and not o.id = any (${failed}::uuid[])
			order by o.settled_at desc limit 1) a on true
		where r.centre_id = ${centreOf(db)} and r.due_on >= ${since}::date
			and (r.kind = any (${KINDS.filter(isFamilys)}::text[]) or r.lapses_at > ${db.acting.at.toString()}::timestamptz)
			and (r.outcome in ('to-call', 'to-letter') or r.id = any (${failed}::uuid[]))
			and not r.kind = any (${[...without]}::text[])
		order by r.due_on, r.settled_at desc, r.id desc limit 1000`.execute(db);
	const still = stillUnreached(rows);
	const { now, whom } = await together({
		now: occasionsNow(db, still, today),
		whom: whomToCall(db, still, Number(today.slice(0, 4)))
	});
	const unreached = still.flatMap((row) => {
		const [occasion, who] = [now(row), whom(row)];
		return occasion && who ? { row, occasion, who } : [];
	});
	return { unreached, states };
}

function whyOf(row: Row, states: States, isInTime: boolean): string {
	if (row.outcome === 'to-letter' && !isInTime) {
		return `${REASONS['prefers-letter']}, qui n’arriverait plus à temps`;
	}
	const isSms = row.reason === null;
	const why = row.reason ? REASONS[row.reason] : STATE_NAMES[states.get(row.id) ?? 'unknown'];
	const arrived = row.arrived === null ? null : (states.get(row.arrived.id) ?? null);
	return sayUnreached(row, { why, isSms, arrived });
}
