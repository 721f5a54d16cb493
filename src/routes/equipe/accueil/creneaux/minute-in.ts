/** The minute it is on the centre's own clock: "2026-11-25T14:05". */
export function minuteIn(timeZone: string, at: Temporal.Instant): string {
	return at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16);
}
