/** All that the application that serves and its processes may hold together, in megabytes; PostgreSQL apart. */
const IN_ALL_MB = 700;
/** A short document or a photo needs no more: it is made even when the application has taken its largest share. */
const LEAST_MB = 130;
const MEGABYTE = 1_048_576;

let isShared = false;

/** From now on, what is heavy in this program takes what the rest of it leaves. A command takes what it needs. */
export function shareMemory(): void {
	isShared = true;
}

/** What a heavy piece of work may hold now, in megabytes, beside what this program holds; Infinity where none shares. */
export function roomLeftMb(holds = process.memoryUsage.rss()): number {
	if (!isShared) return Infinity;
	return Math.max(LEAST_MB, Math.floor(IN_ALL_MB - holds / MEGABYTE));
}
