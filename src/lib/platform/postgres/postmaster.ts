import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server writes of itself in its cluster: its process, since when (UTC), its port. */
export type Postmaster = { pid: number; since: string; port: number };

/** Reads postmaster.pid; null when there is none, or it is not whole yet. */
export function readPostmaster(cluster: string): Postmaster | null {
	try {
		const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
		const since = new Date(Number(lines[2]) * 1000).toISOString();
		return { pid: Number(lines[0]), since, port: Number(lines[3]) };
	} catch {
		return null;
	}
}
