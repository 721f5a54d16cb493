import { existsSync, readFileSync } from 'node:fs';

/** What a process holds of the machine's memory, in megabytes; null where the machine does not tell. */
export function memoryOf(pid: number | string): number | null {
	const file = `/proc/${pid}/status`;
	const held = existsSync(file) && /^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'));
	return held ? Number(held[1]) / 1024 : null;
}
