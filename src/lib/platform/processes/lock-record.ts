import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { isSameProcessAlive, type ProcessStamp } from './process-stamp.ts';

/** What a lock file says of its holder. */
export type LockRecord = { token: string; process: ProcessStamp };

// A file still empty after this long was left by a crash between its creation and its writing.
const UNREADABLE_IS_STALE_MS = 3_000;

/** Reads a lock file; null when it is absent, being written, or cut short. */
export function readRecord<T extends LockRecord>(path: string): T | null {
	try {
		const record = JSON.parse(readFileSync(path, 'utf8')) as T;
		return typeof record.process?.pid === 'number' ? record : null;
	} catch {
		return null;
	}
}

/** True when the file has been there longer than any honest one stays unreadable. */
export function isOld(path: string): boolean {
	const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
	return Date.now() - written > UNREADABLE_IS_STALE_MS;
}

/** Creates the lock file, or gives false when it exists. */
export function createWith(path: string, record: LockRecord): boolean {
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

/** True when the holder of the lock is gone. */
export function isStale(path: string): boolean {
	const record = readRecord(path);
	return record ? !isSameProcessAlive(record.process) : isOld(path);
}
