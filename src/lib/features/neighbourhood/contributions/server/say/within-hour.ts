import { LRUCache } from 'lru-cache';

/** More centres and devices than ever send in an hour; the oldest is forgotten first. */
const MOST_NAMES = 10_000;
/** More than any limit asks. */
const MOST_OF_ONE = 100;

const came = new LRUCache<string, readonly Temporal.Instant[]>({ max: MOST_NAMES });

/**
 * How many came under that name within the hour, before this one, which counts from now on. In memory alone: a table
 * would say in which hour somebody spoke. Begun again, a server counts from nought; of two, each counts its own.
 */
export function countWithinHour(name: string, at: Temporal.Instant): number {
	const since = at.subtract({ hours: 1 });
	const lately = (came.get(name) ?? []).filter((one) => Temporal.Instant.compare(one, since) > 0);
	came.set(name, [...lately, at].slice(-MOST_OF_ONE));
	return lately.length;
}

/** As a server does that begins again. */
export const forgetHour = (): void => came.clear();
