import content from '#content/needs.json' with { type: 'json' };

/** What somebody comes for, before any place: in her words, with what may answer it. */
export type Need = {
	code: string;
	/** « Payer ma cantine ». */
	label: string;
	/** How else it is said. */
	said: string[];
	/** Families of requests at the desk. */
	families: string[];
	/** Kinds of places that answer it, whatever else is told of them. */
	kinds: string[];
	/** Services of the national standard that answer it. */
	services: string[];
	/** The number that answers at once, day and night. */
	call?: { number: string; words: string };
};

export const NEEDS: readonly Need[] = content.needs;

/** A need in the words of whoever has it; a code that left the list says itself. */
export function needLabel(code: string): string {
	return NEEDS.find((need) => need.code === code)?.label ?? code;
}

/** Whether a code is one of the needs: nothing else is kept. */
export function isNeed(code: string): boolean {
	return NEEDS.some((need) => need.code === code);
}
