import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the step `l` of that centre is planned already, whoever planned it; what was told at once, when
 * its date is another as well.
 */
export const isPlanned = (centreId: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`exists (select from reminders r where r.centre_id = ${centreId} and r.kind = l.kind
		and r.subject_id = l.subject_id and r.step = l.step and r.person_id = l.person_id
		and (r.due_on = l.due_on or l.at_once and r.outcome is distinct from 'cancelled'))`;
