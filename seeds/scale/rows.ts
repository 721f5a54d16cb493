import type { Insertable } from 'kysely';
import type { DB } from '#lib/platform/database/schema.ts';

/** The tables a centre fills in real use, parents before children. */
export const TABLES = [
	'centres',
	'centre_objectives',
	'programmes',
	'programme_aliases',
	'programme_objectives',
	'staff_members',
	'memberships',
	'people',
	'person_identities',
	'person_phones',
	'cycles',
	'cycle_cancellations',
	'workshop_groups',
	'group_animators',
	'seances',
	'seance_cancellations',
	'enrolments',
	'departures',
	'attendances',
	'seance_closings',
	'places',
	'partners',
	'requests',
	'referrals',
	'referral_answers',
	'request_answers',
	'request_answer_endings',
	'fiche_versions',
	'journal'
] as const satisfies (keyof DB)[];

export type TableName = (typeof TABLES)[number];

/** Rows of a centre waiting to be written; those of one table all have the same columns. */
export type Rows = { [Table in TableName]: Insertable<DB[Table]>[] };

export function noRows(): Rows {
	return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Rows;
}
