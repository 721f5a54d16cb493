import * as v from 'valibot';
import { isInstant } from '#lib/shared/instant.ts';

const SignInShape = v.object({
	staffId: v.pipe(v.string(), v.uuid()),
	membershipId: v.pipe(v.string(), v.uuid()),
	since: v.pipe(v.string(), v.check(isInstant))
});

/** What a sign-in remembers: who, where, and since when. Rights are read again at each request. */
export type SignIn = v.InferOutput<typeof SignInShape>;

/** Hours a sign-in lasts: a working day. */
export const SIGN_IN_HOURS = 12;

/** A sign-in as its token tells it; anything else is nobody (docs/architecture.md: entering is one press). */
export function readSignIn(text: string): SignIn | null {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), SignInShape), text);
	return read.success ? read.output : null;
}

/** A sign-in is over after a working day (the desk's PC stays open, its rights do not). */
export function isOver(signIn: SignIn, now: Temporal.Instant): boolean {
	const since = Temporal.Instant.from(signIn.since);
	return Temporal.Instant.compare(since.add({ hours: SIGN_IN_HOURS }), now) <= 0;
}
