/** Whether a text is a moment that exists, with its offset: "2026-11-24T08:30:00Z". */
export function isInstant(text: string): boolean {
	try {
		Temporal.Instant.from(text);
		return true;
	} catch {
		return false;
	}
}
