/** The ids a control points at, in reading order: undefined rather than an empty attribute. */
export function describedBy(
	id: string,
	told: { hint?: string; error?: string; also?: string }
): string | undefined {
	const ids = [told.hint && `${id}-hint`, told.error && `${id}-error`, told.also];
	return ids.filter(Boolean).join(' ') || undefined;
}
