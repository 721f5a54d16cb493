import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Begins clean, whatever was there: browsers of a life before, and what they had in hand. */
export async function cleanStart(runtime, scans) {
	mkdirSync(runtime, { recursive: true, mode: 0o700 });
	for (let left = orphans(runtime); left.length > 0; left = orphans(runtime)) {
		for (const pid of left) end(pid);
		await pause(20);
	}
	for (const name of readdirSync(runtime)) {
		if (name.startsWith('visite-')) rmSync(join(runtime, name), { recursive: true, force: true });
	}
	emptyFolder(scans);
}

/** Empties a folder that stays: a scanner writes in it. */
export function emptyFolder(folder) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	for (const name of readdirSync(folder)) {
		rmSync(join(folder, name), { recursive: true, force: true });
	}
}

/** Processes whose home or profile is a folder of a visit of ours. */
function orphans(runtime) {
	const mark = `${runtime}/visite-`;
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.filter((pid) => told(pid, 'cmdline').includes(mark) || told(pid, 'environ').includes(mark))
		.filter((pid) => !/^State:\s+Z/m.test(told(pid, 'status')))
		.map(Number);
}

function told(pid, what) {
	const file = `/proc/${pid}/${what}`;
	try {
		return existsSync(file) ? readFileSync(file, 'latin1') : '';
	} catch {
		return '';
	}
}

function end(pid) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has just ended by itself.
	}
}
