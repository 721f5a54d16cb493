/** What an answer of `/health` takes on a machine of two cores that nobody else uses. */
const IDLE_MS = 2;
const AS_IDLE = 20;
/** A machine that is busier than this says nothing of the application. */
const MOST_LATE_MS = 50;

/**
 * How much later an answer may come on a machine that others use, from what it takes there when nobody else is
 * served, once the application is warm. Bounded: a bound that grows without end is none.
 */
export const lateAllowed = (idleMs: number) =>
	Math.min(MOST_LATE_MS, AS_IDLE * Math.max(0, idleMs - IDLE_MS));
