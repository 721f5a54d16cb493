/** Days a merge can be undone. */
export const UNDO_DAYS = 30;

/** A merge made before that instant is final. */
export function undoLimit(now: Temporal.Instant): Temporal.Instant {
	return now.subtract({ hours: UNDO_DAYS * 24 });
}
