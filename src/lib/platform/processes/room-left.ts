import { getHeapStatistics } from 'node:v8';

/** What a program holds besides the heap that V8 may grow to: 700 MB in all with the launchers' bound (bin/launch.mjs). */
const BESIDE_HEAP_MB = 140;
/** A report of the year of a demonstration centre takes 136: it is made even when the program has taken its largest share. */
const LEAST_MB = 170;
const MEGABYTE = 1_048_576;

type Program = {
	/** Resident memory, in bytes. */
	holds?: number;
	/** What V8 lets its heap grow to, in bytes. */
	mostHeap?: number;
};

/**
 * What a heavy piece of work may hold now, in megabytes, beside what this program holds. The launchers bound the heap of
 * the application, so that it and its heavy work share 700 MB; a command or a test, which V8 leaves gigabytes, shares those.
 */
export function roomLeftMb({
	holds = process.memoryUsage.rss(),
	mostHeap = getHeapStatistics().heap_size_limit
}: Program = {}): number {
	return Math.max(LEAST_MB, Math.floor(BESIDE_HEAP_MB + (mostHeap - holds) / MEGABYTE));
}
