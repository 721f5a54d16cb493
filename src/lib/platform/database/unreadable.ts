/**
 * What PostgreSQL says of a value it cannot read (appendix A): no identifier, no number, no day of the
 * calendar, a character that no text holds, a number beyond its column.
 */
const NOT_READ = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021']);

/** What the calendar of the language says; there is no other way to know it from a mistake of ours. */
const NO_DAY = /^Temporal error:/;

/**
 * Whether an error says that a value which somebody sent is none of its kind. Her sending is refused,
 * nothing is written; whoever made the address or the form by hand is told so, calmly.
 */
export function isUnreadable(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const { code } = cause as Error & { code?: unknown };
		if (typeof code === 'string' && NOT_READ.has(code)) return true;
		if (cause instanceof RangeError && NO_DAY.test(cause.message)) return true;
	}
	return false;
}
