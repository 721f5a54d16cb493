import { sql } from 'kysely';
import { reachabilityOf, recipientsOf } from '#lib/features/people/people/index.server.ts';
import { addresseesOf } from '#lib/features/reminders/households/index.server.ts';
import { statesOfReminders } from '#lib/features/reminders/messages/index.server.ts';
import { type MessageState, STATE_NAMES } from '#lib/features/reminders/messages/index.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { isTriedAgain } from '../../domain/call-outcomes.ts';
import { type Reason, REASONS } from '../../domain/decide-leaving.ts';
import { occasionKey } from '../../domain/occasion.ts';
import { occasionsNow } from '../occasions/occasions-now.ts';

export type CallToMake = {
	reminderId: string;
	personId: string;
	/** Who is called: the adult of a child. */
	name: string;
	/** Whom it is about, when it is not herself. */
	about: string | null;
	kind: Kind;
	dueOn: string;
	time: string | null;
	phones: string[];
	hasAddress: boolean;
	why: string;
	isLetter: boolean;
	/** How many times nobody answered. */
	tries: number;
};

/** What a family had to do may be done a few days later; a séance that is over is no news to anybody. */
const LATE_DAYS = 7;
const FAILED = new Set<MessageState>(['rejected', 'undelivered', 'expired', 'unknown']);

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
};

/**
 * Whom somebody calls, or writes to, because no machine could: one line a date, the first to come first.
 * Nobody for whom another reminder of the same date arrived, nor for what is done since. `without`: kinds
 * that the viewer does not follow.
 */
export async function listCalls(
	db: Db,
	{ timeZone, without }: { timeZone: string; without: readonly Kind[] }
): Promise<CallToMake[]> {
	const today = todayIn(timeZone, db.acting.at);
	const since = Temporal.PlainDate.from(today).subtract({ days: LATE_DAYS }).toString();
	const states = await statesOfReminders(db, { since: db.acting.at.subtract({ hours: 24 * 45 }) });
	const failed = [...states].flatMap(([id, state]) => (state && FAILED.has(state) ? [id] : []));
	const { rows } = await sql<Row>`
		select r.id, r.person_id as "personId", r.kind, r.subject_id as "subjectId",
			r.due_on::text as "dueOn", r.step, r.outcome, r.reason, c.last, coalesce(c.tries, 0)::int as tries
		from reminders r
		left join lateral (
			select (array_agg(outcome order by id desc))[1] as last,
				count(*) filter (where outcome = 'no-answer') as tries
			from reminder_calls where reminder_id = r.id) c on true
		where r.centre_id = ${centreOf(db)} and r.due_on >= ${since}::date
			and (r.kind = 'demarche-due' or r.lapses_at > ${db.acting.at.toString()}::timestamptz)
			and (r.outcome in ('to-call', 'to-letter') or r.id = any (${failed}::uuid[]))
			and not r.kind = any (${[...without]}::text[])
			and not exists (select from reminders o where o.centre_id = r.centre_id and o.kind = r.kind
				and o.subject_id = r.subject_id and o.due_on = r.due_on and o.person_id = r.person_id
				and o.id <> r.id and o.outcome in ('sms', 'email') and not o.id = any (${failed}::uuid[]))
		order by r.due_on, r.id desc limit 1000`.execute(db);
	return shown(db, onePerDate(rows), { states, today });
}

/** Of one date, the last that was planned; none when one of them was settled by a call. */
function onePerDate(rows: readonly Row[]): Row[] {
	const lines = new Map<string, Row>();
	const told = new Set<string>();
	for (const row of rows) {
		const key = occasionKey(row);
		if (!isTriedAgain(row.last)) told.add(key);
		if (!lines.has(key)) lines.set(key, row);
	}
	return [...lines].flatMap(([key, row]) => (told.has(key) ? [] : [row]));
}

async function shown(
	db: Db,
	rows: readonly Row[],
	{ states, today }: { states: ReadonlyMap<string, MessageState | null>; today: string }
): Promise<CallToMake[]> {
	const people = rows.map(({ personId }) => personId);
	const now = await occasionsNow(db, rows, today);
	const year = Number(today.slice(0, 4));
	const recipients = await recipientsOf(db, people, year);
	const reach = await reachabilityOf(db, people);
	const addressees = await addresseesOf(db, people, year);
	return rows.flatMap((row) => {
		const [occasion, recipient] = [now(row), recipients.get(row.personId)];
		if (!occasion || !recipient) return [];
		const { addressee, address } = recipient;
		const [own, herself] = [nameOf(addressee), nameOf(recipient)];
		const written = addressees.get(row.personId);
		// Of a family, or of a child: the one that her household chose, and only that one.
		const isChosen =
			written?.why === 'household' && (row.kind === 'demarche-due' || own !== herself);
		const name = isChosen ? nameOf(written) : own;
		const { phones } = isChosen ? written : (reach.get(row.personId) ?? { phones: [] });
		const state = states.get(row.id);
		const line: CallToMake = {
			...{ reminderId: row.id, personId: row.personId, kind: row.kind, dueOn: row.dueOn },
			...{ name, about: name === herself ? null : herself, time: occasion.time, tries: row.tries },
			phones: phones.map(({ number }) => number),
			hasAddress: (isChosen ? written.address : address) !== null,
			why: row.reason
				? REASONS[row.reason]
				: `SMS\u00a0: ${STATE_NAMES[state ?? 'unknown'].toLowerCase()}`,
			isLetter: row.outcome === 'to-letter'
		};
		return [line];
	});
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
	`${givenName} ${familyName}`;
