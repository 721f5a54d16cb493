/** Days that a direction may leave a colleague before a second proof is asked of her. */
const PROOF_DELAY_DAYS = 7;

/** When the days that were left to her are over. */
export function delayEnds(leftAt: Temporal.Instant): Temporal.Instant {
	return leftAt.add({ hours: PROOF_DELAY_DAYS * 24 });
}

/** Whether days were left to her, and are not over (the charter of the network). */
export function isDelayed(leftAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
	return leftAt !== null && Temporal.Instant.compare(now, delayEnds(leftAt)) < 0;
}

/** Days she still has: the one that has begun counts. */
export function daysLeft(leftAt: Temporal.Instant, now: Temporal.Instant): number {
	return Math.max(0, Math.ceil(now.until(delayEnds(leftAt)).total('hours') / 24));
}
