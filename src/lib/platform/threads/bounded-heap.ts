import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/** Short-lived objects of a thread: it does one thing. */
const YOUNG_MB = 16;
/** Percents of what is alive that the heap may grow by before it is collected; Node lets it double. */
const GROWTH = 20;

/**
 * What the objects of a thread may hold (`resourceLimits`); beyond, it dies, and the program goes on. The bound of
 * the program (`--max-old-space-size`, bin/launch.mjs) would stand instead in each of its threads: it is taken off
 * before a thread is opened. The program keeps it, which has read it as it began.
 */
export function boundedHeap(mostMb: number): ResourceLimits {
	setFlagsFromString('--max-old-space-size=0');
	return { maxOldGenerationSizeMb: mostMb, maxYoungGenerationSizeMb: YOUNG_MB };
}

/**
 * Has this program collected sooner than Node would, which a machine of many gigabytes can wait for: under attack it
 * holds fifty megabytes less and answers as many requests (docs/performance.md).
 */
export function collectEarly(): void {
	setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
