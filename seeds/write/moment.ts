/** The instant of a wall-clock time in a place, never later than now: nobody writes tomorrow. */
export function momentOf(
	day: string,
	clock: string,
	timeZone: string,
	now: Temporal.Instant
): Temporal.Instant {
	const at = Temporal.PlainDate.from(day)
		.toZonedDateTime({ timeZone, plainTime: clock })
		.toInstant();
	return Temporal.Instant.compare(at, now) > 0 ? now : at;
}

export function daysBefore(day: string, days: number): string {
	return Temporal.PlainDate.from(day).subtract({ days }).toString();
}
