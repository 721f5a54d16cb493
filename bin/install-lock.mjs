import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';

const LOCK = '.declic-install.lock';
// An installation never takes that long: whatever has these numbers now is something else.
const LONGEST_MS = 30 * 60_000;
const POLL_MS = 250;

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/**
 * @param {string} path
 * @returns {{ token: string, pids: number[] } | null}
 */
function read(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}

/** @param {string} path */
function isStale(path) {
	const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
	if (written === undefined) return false;
	const booted = Date.now() - uptime() * 1000;
	if (written < booted || Date.now() - written > LONGEST_MS) return true;
	const record = read(path);
	return record ? !record.pids.some(isAlive) : Date.now() - written > 3000;
}

/**
 * Creates the lock, or puts ours in the place of a stale one. Of two that do so at once the last
 * wins, and both see it after a pause longer than the doing.
 * @param {string} path
 * @param {string} token
 */
async function take(path, token) {
	const text = JSON.stringify({ token, pids: [process.pid] });
	try {
		writeFileSync(path, text, { flag: 'wx' });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
	}
	if (!isStale(path)) return false;
	writeFileSync(`${path}.${token}`, text);
	renameSync(`${path}.${token}`, path);
	await pause(POLL_MS);
	return read(path)?.token === token;
}

/**
 * Does `work` while no other launcher installs in this folder. `work` receives the way to record
 * the npm it runs, which outlives a launcher killed outright.
 * @template T
 * @param {string} root
 * @param {(sentence: string) => void} say
 * @param {(recordNpm: (pid: number | undefined) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileAlone(root, say, work) {
	const path = join(root, LOCK);
	const token = randomUUID();
	for (let told = false; !(await take(path, token)); told = true) {
		if (!told) say('Une autre fenêtre installe déjà les composants, patientez…');
		await pause(POLL_MS);
	}
	const release = () => read(path)?.token === token && rmSync(path, { force: true });
	/** @type {number | undefined} */
	let npm;
	/** @param {NodeJS.Signals} signal */
	const interrupt = (signal) => {
		if (npm) process.kill(npm, signal);
		release();
		process.exit(signal === 'SIGINT' ? 130 : 143);
	};
	process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
	try {
		return await work((pid) => {
			npm = pid;
			writeFileSync(
				path,
				JSON.stringify({ token, pids: pid ? [process.pid, pid] : [process.pid] })
			);
		});
	} finally {
		process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
		release();
	}
}
