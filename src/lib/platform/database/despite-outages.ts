import { setTimeout as pause } from 'node:timers/promises';
import { isOutage } from './outage.ts';

/** As long as a database needs to get up after a crash, on a slow disk. */
const USUAL = { patienceMs: 60_000, everyMs: 1_000 };

/**
 * Does again, from its beginning, work that the database cut by going away, for a minute at most.
 * Only for work that leaves nothing behind when it is cut. Any other error is thrown at once.
 */
export async function despiteOutages<Result>(
	work: () => Promise<Result>,
	{ patienceMs, everyMs } = USUAL
): Promise<Result> {
	const until = performance.now() + patienceMs;
	for (;;) {
		try {
			return await work();
		} catch (error) {
			if (!isOutage(error) || performance.now() + everyMs > until) throw error;
		}
		await pause(everyMs);
	}
}
