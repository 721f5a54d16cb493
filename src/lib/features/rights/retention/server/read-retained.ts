import { sql } from 'kysely';
import { oldestKeptContact } from '#lib/features/people/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AllHolds, Today } from '#lib/platform/database/holds.ts';
import {
	type Retained,
	retentionStep,
	type RetentionStep,
	WARNING_DAYS
} from '../domain/retention-step.ts';
import { lastContacts } from './last-contacts.ts';

export type RetainedPerson = Retained & { personId: string; step: RetentionStep };

/** Where one looks, with all that features hold. */
export type Looking = Today & { holds: AllHolds };

/** Everybody of the acting centre whose name ends within thirty days or should have, with her step. */
export async function readRetained(
	db: Db,
	{ timeZone, today, holds }: Looking,
	ids?: readonly string[]
): Promise<RetainedPerson[]> {
	const soon = Temporal.PlainDate.from(today).add({ days: WARNING_DAYS }).toString();
	const due = await lastContacts(db, { holds, timeZone, before: oldestKeptContact(soon), ids });
	const dueIds = due.map(({ personId }) => personId);
	const { rows } = await sql<{ personId: string; warnedOn: string | null; until: string | null }>`
		select n.id as "personId",
			(select (w.recorded_at at time zone ${timeZone})::date::text from retention_warnings w
				where w.person_id = n.id) as "warnedOn",
			(select p.until::text from retention_pauses p where p.person_id = n.id
				order by p.recorded_at desc, p.id desc limit 1) as until
		-- Its length hidden, the list is no reason to plan anew.
		from unnest(array(select unnest(${dueIds}::uuid[]))) as n(id)`.execute(db);
	const known = new Map(rows.map((row) => [row.personId, row]));
	return due.map(({ personId, lastContact }) => {
		const { warnedOn, until } = known.get(personId)!;
		const one = { lastContact, warnedOn, pausedUntil: until };
		return { personId, ...one, step: retentionStep(one, today) };
	});
}
