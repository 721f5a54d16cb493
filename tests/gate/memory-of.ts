import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a process holds of the machine's memory, in megabytes; null where the machine does not tell. */
export function memoryOf(pid: number | string): number | null {
	const held = /^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`));
	return held ? Number(held[1]) / 1024 : null;
}

/** A process and the file it was begun with, in megabytes. */
type Part = { file: string; mb: number };

/**
 * What a process and all that it started hold, but for the database, which has its own memory; null where the
 * machine does not tell. Pages that they share are counted for each.
 */
export function memoryOfFamily(pid: number | string): { mb: number; parts: Part[] } | null {
	const own = memoryOf(pid);
	if (own === null) return null;
	const children = childrenOf(pid)
		.filter((child) => textOf(`/proc/${child}/comm`).trim() !== 'postgres')
		.flatMap((child) => memoryOfFamily(child) ?? []);
	return {
		mb: children.reduce((sum, child) => sum + child.mb, own),
		parts: [{ file: fileOf(pid), mb: own }, ...children.flatMap(({ parts }) => parts)]
	};
}

/** The script of a Node process, without its folder. */
function fileOf(pid: number | string): string {
	const words = textOf(`/proc/${pid}/cmdline`).split('\0');
	const script = words.find((word) => /\.m?[jt]s$/.test(word)) ?? words[0] ?? '';
	return script.split('/').at(-1)!;
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
