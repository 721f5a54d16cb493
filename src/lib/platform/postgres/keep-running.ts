import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '#lib/shared/refuse.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { findOrStart } from './find-or-start.ts';
import { readPostmaster } from './postmaster.ts';
import { isSameProcessAlive, type ProcessStamp, stampOf } from '../processes/process-stamp.ts';
import { isRefusal, type PostgresRefusal } from './refusal.ts';
import { underStartLock } from './start-lock.ts';
import { stopServer } from './stop-server.ts';

/** A look costs two small reads. */
const LOOK_EVERY_MS = 250;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export type KeptServer = {
	port: number;
	password: string;
	throwaway: boolean;
	say: (sentence: string) => void;
};

/**
 * Starts the server again, on the same port, whenever it dies under the application: killed, out
 * of memory, stopped by mistake. What was committed is recovered by PostgreSQL itself. Tries until
 * told to stop, less and less often; `stop` waits for a start under way.
 */
export function keepRunning(place: ClusterPlace, server: KeptServer): { stop(): Promise<void> } {
	const leaving = new AbortController();
	const watching = watch(place, server, leaving.signal);
	return {
		stop: () => {
			leaving.abort();
			return watching;
		}
	};
}

async function watch(place: ClusterPlace, server: KeptServer, leaving: AbortSignal): Promise<void> {
	let failures = 0;
	let known: ProcessStamp | null = null;
	while (!leaving.aborted) {
		known = serverOf(place, known);
		if (known) {
			failures = 0;
			await rest(LOOK_EVERY_MS, leaving);
			continue;
		}
		if (failures === 0) server.say('La base de données s’est arrêtée : elle redémarre…');
		const refusal = await startAgain(place, server);
		if (!refusal) {
			server.say('La base de données répond à nouveau.');
			continue;
		}
		failures += 1;
		if (failures === 1) server.say(refusal.message);
		await rest(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS), leaving);
	}
}

/** The living server; a number since given to another process is not it. */
function serverOf({ cluster }: ClusterPlace, known: ProcessStamp | null): ProcessStamp | null {
	const found = readPostmaster(cluster);
	if (!found) return null;
	const stamp = known?.pid === found.pid ? known : stampOf(found.pid);
	return isSameProcessAlive(stamp) ? stamp : null;
}

/** Null once it takes connections where the application looks for it. */
async function startAgain(
	place: ClusterPlace,
	{ port, password, throwaway }: KeptServer
): Promise<PostgresRefusal | null> {
	const silent = () => {};
	try {
		const started = await underStartLock(place.folder, silent, () =>
			findOrStart(place, password, port, silent, throwaway)
		);
		if (isRefusal(started)) return started;
		if (started.port === port) return null;
		await stopServer(place);
		return refuse(
			'start-failed',
			`Un autre programme a pris le port ${port} de la base de données : fermez-le, ou relancez Déclic.`
		);
	} catch (error) {
		// A folder unplugged or removed, a disk full: it may come back.
		return refuse('start-failed', (error as Error).message);
	}
}

async function rest(ms: number, leaving: AbortSignal): Promise<void> {
	await pause(ms, undefined, { signal: leaving, ref: false }).catch(() => {});
}
