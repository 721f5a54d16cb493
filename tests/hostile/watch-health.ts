// Run as its own process, so that what it measures is not its asker's slowness:
//   node tests/hostile/watch-health.ts URL PID, until whoever forked it says that it is over
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOfFamily } from '../gate/memory-of.ts';

/** What a process and those it started held, and how it answered, in megabytes and milliseconds. */
export type Watched = {
	count: number;
	median: number;
	nearly: number;
	longest: number;
	/** Null: this machine does not tell. */
	mostMemory: number | null;
	/** What each process of the family held then: « index.js 520, open-picture.js 180 ». */
	memoryParts: string;
	/** How many times it did not say that all is well. */
	unwell: number;
};

const BETWEEN_MS = 25;
const PATIENCE_MS = 60_000;

const [url, pid] = process.argv.slice(2) as [string, string];
const over = new AbortController();
process.once('message', () => over.abort());
// Left alone, it has nobody to tell.
process.once('disconnect', () => process.exit());

const times: number[] = [];
let most: ReturnType<typeof memoryOfFamily> = null;
let unwell = 0;
do {
	const started = performance.now();
	if (!(await isWell())) unwell += 1;
	times.push(performance.now() - started);
	const memory = memoryOfFamily(pid);
	if (memory !== null && memory.mb > (most?.mb ?? 0)) most = memory;
	await pause(BETWEEN_MS);
} while (!over.signal.aborted);

times.sort((one, other) => one - other);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
process.send!({
	count: times.length,
	median: at(0.5),
	nearly: at(0.95),
	longest: times.at(-1)!,
	mostMemory: most?.mb ?? null,
	memoryParts: (most?.parts ?? []).map(({ file, mb }) => `${file} ${Math.round(mb)}`).join(', '),
	unwell
} satisfies Watched);

async function isWell(): Promise<boolean> {
	try {
		const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
		await answer.arrayBuffer();
		return answer.ok;
	} catch {
		return false;
	}
}
