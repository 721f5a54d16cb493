import list from '#content/partner-kinds.json' with { type: 'json' };

export type PlaceKind = { code: string; label: string };

/** The national list (« typologie » of places of digital mediation), in its own words. */
export const PLACE_KINDS: readonly PlaceKind[] = list.kinds;

/** Those a centre meets every week, before all the others. */
export const FIRST_KINDS: readonly PlaceKind[] = list.first.map((code) =>
	PLACE_KINDS.find((kind) => kind.code === code)!
);

/** The label of a kind of the national list; a code that left the list says itself. */
export function kindLabel(code: string): string {
	return PLACE_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

/** Whether a code is in the national list: nothing else is kept. */
export function isKind(code: string): boolean {
	return PLACE_KINDS.some((kind) => kind.code === code);
}
