/** Nobody stays that long: her leaving was not noted on the day. */
const LONGEST_STAY = 12 * 60;
const STEP = 5;

/**
 * Minutes somebody stayed, unless corrected: from her arrival to now, to the nearest five, five at
 * least (La Coop counts durations in minutes). Noted more than twelve hours later, it is the length
 * of the slot.
 */
export function presenceMinutes(stay: {
	arrivedAt: Temporal.Instant;
	now: Temporal.Instant;
	slotMinutes: number;
}): number {
	const elapsed = stay.arrivedAt.until(stay.now).total('minutes');
	const minutes = elapsed > LONGEST_STAY ? stay.slotMinutes : elapsed;
	return Math.max(STEP, Math.round(minutes / STEP) * STEP);
}

/** Minutes of presence are whole, from one to those of a day (the same bounds as a séance). */
export function isPresence(minutes: number): boolean {
	return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440;
}

/** Minutes between the start and the end of a slot of one day (docs: durations are in minutes). */
export function slotMinutes(slot: { startsAt: string; endsAt: string }): number {
	return minuteOfDay(slot.endsAt) - minuteOfDay(slot.startsAt);
}

const minuteOfDay = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
