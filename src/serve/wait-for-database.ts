import { setTimeout as pause } from 'node:timers/promises';
import { readyDatabase } from './ready-database.ts';

const PATIENCE_MS = 60_000;
const EVERY_MS = 2_000;

type Waiting = Parameters<typeof readyDatabase>[0] & { signal: AbortSignal };

/**
 * Readies the database, waiting a minute at most for one that does not answer yet: after a power
 * cut, its machine and ours start at the same time. Every other refusal is given at once.
 */
export async function waitForDatabase(
	options: Waiting,
	{ patienceMs = PATIENCE_MS, everyMs = EVERY_MS } = {}
): ReturnType<typeof readyDatabase> {
	const { say, signal } = options;
	const until = performance.now() + patienceMs;
	for (let told = false; ; told = true) {
		const ready = await readyDatabase(options);
		const isAway = 'refusal' in ready && ready.refusal === 'unreachable';
		if (!isAway || performance.now() + everyMs > until || signal.aborted) return ready;
		if (!told) say(`${ready.message}\nNouvel essai toutes les deux secondes, pendant une minute…`);
		await pause(everyMs, undefined, { signal }).catch(() => {});
	}
}
