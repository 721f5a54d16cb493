import { asking, desk, places } from './places.ts';

/** What somebody without an account must have done just before, for the desk to answer. */
export const BEFORE_FROM_OUTSIDE: Readonly<Record<string, readonly string[]>> = {
	// Sent at once, as a machine would: somebody looks at it first.
	[`${places} ?/verifier`]: [`${asking} ?/demander`],
	[`${places} ?/appel`]: [`${places} ?/verifier`],
	[`${places} ?/suite`]: [`${asking} ?/demander`],
	[`${places} ?/defaire`]: [`${places} ?/suite`],
	[`${places} ?/place`]: [`${desk}/creneaux`, `${places} ?/verifier`],
	['/demande/[ticket] ?/renoncer']: [`${asking} ?/demander`],
	['/[langue=langue]/demande/[ticket] ?/renoncer']: [`/[langue=langue]${asking} ?/demander`]
};
