const WRITTEN = /^(?:199\d|20\d\d|21\d\d)-\d\d-\d\d$/;
/** As a field of a day, or of a day and an hour, sends it: nobody types that by hand. */
const MEANT = /^[+-]?\d{4,6}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/;

/**
 * Whether a text is a day that exists, written 2026-11-24, in the two centuries that a centre speaks
 * of. The only rule of the house: a form, an address and a use case ask it.
 */
export function isDay(text: string): boolean {
	return WRITTEN.test(text) && exists(text);
}

/** The name of the first text that was meant as a day, and is none of the calendar; null if none is. */
export function findImpossibleDay(
	texts: Iterable<readonly [name: string, text: string]>
): string | null {
	for (const [name, text] of texts) if (MEANT.test(text) && !exists(text)) return name;
	return null;
}

function exists(text: string): boolean {
	try {
		// A clock out of its hours is refused with the day.
		return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
			.toString()
			.startsWith(text.slice(0, 10));
	} catch {
		return false;
	}
}
