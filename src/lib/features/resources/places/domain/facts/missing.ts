import type { PlaceFacts } from './place.ts';

export type Format = 'standard' | 'data-inclusion';

/** Each column a format cannot do without, and whether a place has it. */
const REQUIRED: Record<Format, Record<string, (place: PlaceFacts) => boolean>> = {
	standard: {
		pivot: ({ pivot }) => pivot !== null,
		nom: () => true,
		commune: ({ town }) => town !== null,
		code_postal: ({ postcode }) => postcode !== null,
		adresse: ({ street }) => street !== null,
		date_maj: () => true
	},
	'data-inclusion': {
		nom: ({ name }) => name.length >= 3 && name.length <= 150,
		description: ({ detail, summary }) => (detail ?? summary ?? '').length >= 5,
		date_maj: () => true
	}
};

/**
 * The columns without which a place is not exported in that format. A refuge never is, whatever it has: it
 * would be looked for.
 */
export function missingFor(format: Format, place: PlaceFacts): string[] {
	if (place.isRefuge) return Object.keys(REQUIRED[format]);
	return Object.entries(REQUIRED[format]).flatMap(([column, isThere]) =>
		isThere(place) ? [] : [column]
	);
}
