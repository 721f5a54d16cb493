/** What a sign-in remembers: who, where, and since when. Rights are read again at each request. */
export type SignIn = { staffId: string; membershipId: string; since: string };

/** Hours a sign-in lasts: a working day. */
export const SIGN_IN_HOURS = 12;

/** A sign-in is over after a working day (the desk's PC stays open, its rights do not). */
export function isOver(signIn: SignIn, now: Temporal.Instant): boolean {
	const since = Temporal.Instant.from(signIn.since);
	return Temporal.Instant.compare(since.add({ hours: SIGN_IN_HOURS }), now) <= 0;
}
