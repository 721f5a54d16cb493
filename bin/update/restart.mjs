import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Time to finish what is being answered, then to start again. */
const PATIENCE_MS = 120_000;
const EVERY_MS = 250;

/** @typedef {{ token: string, process: { pid: number }, port: number, command: string }} Holder */

/**
 * Who serves this data folder now.
 * @param {string} dataDir
 * @returns {Holder | null}
 */
function findServer(dataDir) {
	try {
		/** @type {Holder} */
		const holder = JSON.parse(readFileSync(join(dataDir, 'app.lock'), 'utf8'));
		process.kill(holder.process.pid, 0);
		return holder;
	} catch {
		return null;
	}
}

/**
 * Asks the server to stop: whoever supervises it starts it again, in its new version. Says how it
 * went, for the person who waits.
 * @param {string} dataDir
 * @returns {Promise<'restarted' | 'not-serving' | 'by-hand' | 'not-back'>}
 */
export async function restart(dataDir) {
	const holder = findServer(dataDir);
	if (!holder) return 'not-serving';
	if (holder.command !== 'declic.service') return 'by-hand';
	process.kill(holder.process.pid, 'SIGTERM');
	const until = Date.now() + PATIENCE_MS;
	while (Date.now() < until) {
		await pause(EVERY_MS);
		const next = findServer(dataDir);
		if (next && next.token !== holder.token && (await isWell(next.port))) return 'restarted';
	}
	return 'not-back';
}

/** @param {number} port */
async function isWell(port) {
	try {
		const answer = await fetch(`http://${process.env.HOST || '127.0.0.1'}:${port}/health`);
		await answer.arrayBuffer();
		return answer.ok;
	} catch {
		return false;
	}
}
