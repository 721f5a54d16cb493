/** Time for an answer, and for the holidays before it. */
const OWNER_LINK_DAYS = 90;

/** The moment a link given now to the owner of a place ends. */
export function endOfOwnerLink(now: Temporal.Instant): Temporal.Instant {
	return now.add({ hours: 24 * OWNER_LINK_DAYS });
}
