import { readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '#lib/shared/refuse.ts';
import { askServer } from './ask-server.ts';
import { wrongPassword } from './cluster-marker.ts';
import { type Postmaster, readPostmaster } from './postmaster.ts';
import { isAlive, isNumberTaken, isSameProcessAlive } from '../processes/process-stamp.ts';
import type { PostgresRefusal } from './refusal.ts';

// A crash recovery can be long on a slow disk; a process we cannot name gets less patience.
const RECOVERY_MS = 180_000;
const UNKNOWN_MS = 15_000;

/** Whose the process of postmaster.pid is: a server works inside its own cluster folder. */
function ownerOfProcess(
	{ pid, since }: Postmaster,
	cluster: string
): 'dead' | 'server' | 'another' | 'unknown' {
	if (!Number.isInteger(pid) || pid <= 0 || !isNumberTaken(pid)) return 'dead';
	// In a container without an init, a killed server stays a zombie: its number is taken for ever.
	if (!isAlive(pid)) return 'another';
	if (process.platform !== 'linux') {
		return isSameProcessAlive({ pid, birth: null, since }) ? 'unknown' : 'another';
	}
	try {
		return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? 'server' : 'another';
	} catch {
		// Our server runs as ourselves or under root's eyes: a process we may not look at is not it.
		return 'another';
	}
}

/**
 * Finds the server already running on `cluster`, waiting for one that is starting, recovering or
 * stopping. A postmaster.pid whose number now belongs to another process is removed, since
 * PostgreSQL would refuse to start for it. Must run under the start lock.
 */
export async function findRunningServer(
	cluster: string,
	password: string
): Promise<{ port: number } | null | PostgresRefusal> {
	const begun = Date.now();
	for (;;) {
		const found = readPostmaster(cluster);
		if (!found) return null;
		const owner = ownerOfProcess(found, cluster);
		if (owner === 'dead') return null;
		if (owner === 'another') {
			rmSync(join(cluster, 'postmaster.pid'), { force: true });
			return null;
		}
		const answer = found.port ? await askServer(found.port, password, cluster) : 'starting';
		if (answer === 'ours') return { port: found.port };
		if (answer === 'wrong-password') return wrongPassword(cluster);
		const waited = Date.now() - begun;
		if (owner === 'unknown' && waited > UNKNOWN_MS) return null;
		if (waited > RECOVERY_MS) return stillBusy(found.pid);
		await pause(50);
	}
}

function stillBusy(pid: number): PostgresRefusal {
	return refuse(
		'busy',
		`La base de données (processus ${pid}) ne répond pas encore, sans doute occupée à se remettre d’un arrêt brutal : attendez quelques minutes puis relancez.`
	);
}
