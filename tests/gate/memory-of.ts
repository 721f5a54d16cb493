import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a process holds of the machine's memory, in megabytes; null where the machine does not tell. */
export function memoryOf(pid: number | string): number | null {
	const held = /^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`));
	return held ? Number(held[1]) / 1024 : null;
}

/**
 * The same for a process and all that it started, but for the database, which holds its own. What they
 * share is counted for each.
 */
export function memoryOfFamily(pid: number | string): number | null {
	const own = memoryOf(pid);
	if (own === null) return null;
	return childrenOf(pid)
		.filter((child) => textOf(`/proc/${child}/comm`).trim() !== 'postgres')
		.reduce((sum, child) => sum + (memoryOfFamily(child) ?? 0), own);
}

/** Each of its threads may have started some. */
function childrenOf(pid: number | string): string[] {
	const threads = `/proc/${pid}/task`;
	try {
		return readdirSync(threads).flatMap(
			(thread) => textOf(`${threads}/${thread}/children`).match(/\d+/g) ?? []
		);
	} catch {
		return [];
	}
}

/** Nothing for what has ended meanwhile. */
function textOf(path: string): string {
	try {
		return existsSync(path) ? readFileSync(path, 'utf8') : '';
	} catch {
		return '';
	}
}
