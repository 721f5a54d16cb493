import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAbsent, readCluster } from './cluster-marker.ts';
import { findPlace, type ClusterPlace } from './cluster-place.ts';
import type { DataFolder } from './data-folder.ts';
import { findOrStart } from './find-or-start.ts';
import { clusterInside, writeFolderState } from './folder-state.ts';
import { keepRunning } from './keep-running.ts';
import { leaveServer } from './leave-server.ts';
import { makeCluster } from './make-cluster.ts';
import { readPassword } from './owner-password.ts';
import { isSameProcessAlive, stampOf } from '../processes/process-stamp.ts';
import { isRefusal, type PostgresRefusal } from './refusal.ts';
import { withNewcomer } from './server-users.ts';
import { ownerUrl } from './settings.ts';
import { stopServer } from './stop-server.ts';

/**
 * A server ready for connections. `stop` leaves it, and stops it when the duty is ours and nobody
 * else uses it; it may be called twice.
 */
export type RunningPostgres = { ownerUrl: string; startedHere: boolean; stop(): Promise<void> };

type Say = (sentence: string) => void;

/**
 * Attaches to the server of `folder` or starts it. Must run under the start lock. Whoever takes
 * it over also keeps it running.
 */
export async function joinServer(
	folder: DataFolder,
	say: Say,
	{ takeOver = false, throwaway = false }
): Promise<RunningPostgres | PostgresRefusal> {
	const found = findPlace(folder);
	if (isRefusal(found)) return found;
	const { place, state } = found;
	if (isAbsent(place.cluster) && state.madeAt === null) {
		say('Création de la base de données (quelques secondes, la première fois seulement)…');
		if (place.cluster !== clusterInside(folder)) {
			say(`Elle est rangée dans ${place.cluster}, car son compte ne peut pas entrer ici.`);
		}
		const refusal = await makeCluster(place, state.clusterId, throwaway);
		if (refusal) return forget(place, refusal);
	}
	const password = readPassword(folder) ?? '';
	const marker = readCluster(place.cluster, password);
	if (isRefusal(marker)) return marker;
	const server = await findOrStart(place, password, state.port, say, throwaway);
	if (isRefusal(server)) return server;
	const user = {
		token: randomUUID(),
		process: stampOf(),
		stops: takeOver || server.startedHere
	};
	try {
		writeFolderState(folder, {
			...state,
			clusterId: marker.clusterId,
			madeAt: state.madeAt ?? new Date().toISOString(),
			port: server.port,
			users: withNewcomer(state.users, user, isSameProcessAlive)
		});
	} catch (error) {
		if (server.startedHere) await stopServer(place);
		throw error;
	}
	const kept = takeOver
		? keepRunning(place, { port: server.port, password, throwaway, say })
		: { stop: async () => {} };
	return {
		ownerUrl: ownerUrl(server.port, password),
		startedHere: server.startedHere,
		async stop() {
			await kept.stop();
			await leaveServer(place, user);
		}
	};
}

/** Removes what was written for a cluster that could not be made. */
function forget({ folder, cluster }: ClusterPlace, refusal: PostgresRefusal): PostgresRefusal {
	rmSync(folder.stateFile, { force: true });
	if (cluster !== clusterInside(folder)) rmSync(dirname(cluster), { recursive: true });
	return refusal;
}
