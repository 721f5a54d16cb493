import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { CallOutcome } from '../../domain/call-outcomes.ts';

export type NotedCall = {
	reminderId: string;
	personId: string;
	name: string;
	kind: Kind;
	outcome: CallOutcome;
	at: Temporal.Instant;
	by: string | null;
};

const SHOWN = { hours: 24 * 3 };

/** What came of the calls of the last three days, the last one first: what was noted by mistake is undone there. */
export async function listNotedCalls(
	db: Db,
	{ without }: { without: readonly Kind[] }
): Promise<NotedCall[]> {
	const since = db.acting.at.subtract(SHOWN).toString();
	const { rows } = await sql<Omit<NotedCall, 'name'>>`
		select * from (
			select distinct on (c.reminder_id) c.reminder_id as "reminderId", r.person_id as "personId",
				r.kind, c.outcome, c.recorded_at as at, ${authorOf('c.recorded_by')} as by
			from reminder_calls c join reminders r on r.id = c.reminder_id
			where c.centre_id = ${centreOf(db)} and c.recorded_at >= ${since}::timestamptz
				and not r.kind = any (${[...without]}::text[])
			order by c.reminder_id, c.id desc) last
		where outcome not in ('undone', 'no-answer') order by at desc limit 100`.execute(db);
	const people = await peopleByIds(
		db,
		rows.map(({ personId }) => personId)
	);
	return rows.flatMap((row) => {
		const person = people.get(row.personId);
		return person ? [{ ...row, name: fullName(person) }] : [];
	});
}
