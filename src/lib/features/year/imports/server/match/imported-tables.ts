import { type RawBuilder, sql } from 'kysely';

/** What an import writes, parents first, with the key its log knows a row by (migrations 0003, 0011, 0013). */
export const IMPORTED_TABLES = {
	people: ['id'],
	person_identities: ['person_id'],
	person_phones: ['id'],
	person_emails: ['id'],
	member_numbers: ['person_id', 'number'],
	responsible_adults: ['person_id'],
	person_traces: ['person_id', 'digest'],
	cycles: ['id'],
	cycle_cancellations: ['cycle_id'],
	workshop_groups: ['id'],
	group_animators: ['group_id', 'staff_id'],
	seances: ['id'],
	seance_cancellations: ['seance_id'],
	enrolments: ['id'],
	departures: ['enrolment_id'],
	attendances: ['seance_id', 'enrolment_id'],
	observations: ['id'],
	requests: ['id'],
	request_answers: ['id']
} as const;

export type WrittenTable = keyof typeof IMPORTED_TABLES;

export const PARENTS_FIRST = Object.keys(IMPORTED_TABLES) as WrittenTable[];
export const CHILDREN_FIRST = PARENTS_FIRST.toReversed();

/** Tables that do not say who wrote a row, only when. */
export const UNSIGNED_TABLES: ReadonlySet<string> = new Set(['group_animators', 'person_traces']);

/** `left` and `right` are aliases of the same table: "they are the same row". */
export function sameKey(table: WrittenTable, left: string, right: string): RawBuilder<boolean> {
	const columns = IMPORTED_TABLES[table].map(
		(column) => sql`${sql.ref(`${left}.${column}`)} = ${sql.ref(`${right}.${column}`)}`
	);
	return sql<boolean>`(${sql.join(columns, sql` and `)})`;
}

/** What the machine works out of the records, and that goes with them: nobody's work is lost. */
export const DERIVED_TABLES: ReadonlySet<string> = new Set([
	'person_search_terms',
	'possible_doubles',
	'retention_warnings',
	'bookings'
]);
