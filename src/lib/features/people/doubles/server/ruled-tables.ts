/**
 * Tables of others that a merge has a rule for; every other one that hangs from a resident is found
 * in the catalogue and moved as it is.
 */
export const RULED = {
	people: 'The fields of the one kept are chosen one by one.',
	person_identities: 'One name is kept.',
	phone_absences: 'Said no longer once a number is known.',
	enrolments: 'Two in one group become one, from the earliest day.',
	departures: 'She left when both left.',
	attendances: 'She was there if one sheet says so.'
} as const;

/**
 * Left where they are: what the tables write by themselves, the merges themselves, and the lists
 * of this feature, which are cleared apart.
 */
export const LEFT_ALONE: ReadonlySet<string> = new Set([
	'person_search_terms',
	'person_merges',
	'known_differences',
	'possible_doubles'
]);
