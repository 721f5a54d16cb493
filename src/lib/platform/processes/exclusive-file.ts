import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { createWith, isStale, isOld, readRecord, type LockRecord } from './lock-record.ts';
import { stampOf } from './process-stamp.ts';

/** A lock that is held; `release` may be called twice and from an exit handler. */
export type HeldFile = { release(): void };

/**
 * Removes a lock whose holder is gone. Only one process at a time may remove another's lock:
 * without the second file, two could judge the same lock stale and the slower one would remove
 * the lock that the faster one has just taken.
 */
function breakStale(path: string): void {
	const breaking = `${path}.breaking`;
	if (!createWith(breaking, { token: randomUUID(), process: stampOf() })) {
		if (isOld(breaking)) rmSync(breaking, { force: true });
		return;
	}
	try {
		if (isStale(path)) rmSync(path, { force: true });
	} finally {
		rmSync(breaking, { force: true });
	}
}

/**
 * Takes the lock at `path`, waiting up to `patienceMs` while a living process holds it.
 * Gives the holder's record when it is still held then. `details` are written beside the stamp.
 */
export async function claimFile<T extends object>(
	path: string,
	details: T,
	patienceMs = 0,
	onWait: () => void = () => {}
): Promise<HeldFile | { holder: LockRecord & T }> {
	const mine = { token: randomUUID(), process: stampOf(), ...details };
	const deadline = Date.now() + patienceMs;
	let told = false;
	for (;;) {
		if (createWith(path, mine)) {
			return {
				release() {
					if (readRecord(path)?.token === mine.token) rmSync(path, { force: true });
				}
			};
		}
		const holder = readRecord<LockRecord & T>(path);
		if (isStale(path)) breakStale(path);
		else if (holder && Date.now() >= deadline) return { holder };
		else if (holder && !told) {
			told = true;
			onWait();
		}
		await pause(20);
	}
}
