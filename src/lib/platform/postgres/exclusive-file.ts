import { openSync, closeSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { isSameProcessAlive, stampOf, type ProcessStamp } from './process-stamp.ts';

/** What a lock file says of its holder. */
export type LockRecord = { token: string; process: ProcessStamp };
/** A lock that is held; `release` may be called twice and from an exit handler. */
export type HeldFile = { release(): void };

// A file still empty after this long was left by a crash between its creation and its writing.
const UNREADABLE_IS_STALE_MS = 3_000;

function readRecord<T extends LockRecord>(path: string): T | null {
	try {
		const record = JSON.parse(readFileSync(path, 'utf8')) as T;
		return typeof record.process?.pid === 'number' ? record : null;
	} catch {
		return null;
	}
}

function ageInMs(path: string): number {
	return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function createWith(path: string, record: LockRecord): boolean {
	let file: number;
	try {
		file = openSync(path, 'wx', 0o644);
	} catch (error) {
		// Windows says EPERM while a file of that name is being removed.
		const code = (error as NodeJS.ErrnoException).code;
		if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
		throw error;
	}
	try {
		writeSync(file, JSON.stringify(record, null, '\t') + '\n');
	} catch (error) {
		rmSync(path, { force: true });
		throw error;
	} finally {
		closeSync(file);
	}
	return true;
}

function isStale(path: string): boolean {
	const record = readRecord(path);
	return record ? !isSameProcessAlive(record.process) : ageInMs(path) > UNREADABLE_IS_STALE_MS;
}

/**
 * Removes a lock whose holder is gone. Only one process at a time may remove another's lock:
 * without the second file, two could judge the same lock stale and the slower one would remove
 * the lock that the faster one has just taken.
 */
function breakStale(path: string): void {
	const breaking = `${path}.breaking`;
	if (!createWith(breaking, { token: randomUUID(), process: stampOf() })) {
		if (ageInMs(breaking) > UNREADABLE_IS_STALE_MS) rmSync(breaking, { force: true });
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
