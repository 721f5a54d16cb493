import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAbsent, readCluster } from './cluster-marker.ts';
import { findPlace, type ClusterPlace } from './cluster-place.ts';
import type { DataFolder } from './data-folder.ts';
import { findRunningServer } from './find-running-server.ts';
import { clusterInside, readFolderState, writeFolderState } from './folder-state.ts';
import { makeCluster, readPassword } from './make-cluster.ts';
import { isSameProcessAlive, stampOf } from './process-stamp.ts';
import { isRefusal, refusalOfSystemError, type PostgresRefusal } from './refusal.ts';
import { withNewcomer, withoutLeaver, type ServerUser } from './server-users.ts';
import { ownerUrl } from './settings.ts';
import { underStartLock } from './start-lock.ts';
import { startServer, stopServer } from './start-server.ts';

/**
 * A server ready for connections. `stop` leaves it, and stops it when the duty is ours and nobody
 * else uses it; it may be called twice.
 */
export type RunningPostgres = { ownerUrl: string; startedHere: boolean; stop(): Promise<void> };

type Say = (sentence: string) => void;
type Ready = { port: number; startedHere: boolean };

/** Attaches to the server of `folder` or starts it. Must run under the start lock. */
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
	writeFolderState(folder, {
		...state,
		clusterId: marker.clusterId,
		madeAt: state.madeAt ?? new Date().toISOString(),
		port: server.port,
		users: withNewcomer(state.users, user, isSameProcessAlive)
	});
	return {
		ownerUrl: ownerUrl(server.port, password),
		startedHere: server.startedHere,
		stop: () => leaveServer(place, user)
	};
}

async function findOrStart(
	place: ClusterPlace,
	password: string,
	port: number | null,
	say: Say,
	throwaway: boolean
): Promise<Ready | PostgresRefusal> {
	const running = await findRunningServer(place.cluster, password);
	if (running) return isRefusal(running) ? running : { ...running, startedHere: false };
	say('Démarrage de la base de données…');
	const started = await startServer(place, port, throwaway);
	if (isRefusal(started)) return started;
	// It says it is ready; make sure that it lets us in before anybody counts on it.
	const confirmed = await findRunningServer(place.cluster, password);
	if (confirmed && !isRefusal(confirmed)) return { ...confirmed, startedHere: true };
	await stopServer(place);
	return confirmed ?? { refusal: 'start-failed', message: STOPPED_AT_ONCE };
}

const STOPPED_AT_ONCE =
	'La base de données a démarré puis s’est arrêtée aussitôt : relancez, et si cela recommence transmettez le fichier postgres.log à la personne qui vous aide.';

async function leaveServer(place: ClusterPlace, user: ServerUser): Promise<void> {
	const { folder } = place;
	try {
		await underStartLock(
			folder,
			() => {},
			async () => {
				const state = readFolderState(folder);
				if (!state || isRefusal(state)) return;
				const left = withoutLeaver(state.users, user.token, isSameProcessAlive);
				if (left.stopNow) await stopServer(place);
				writeFolderState(folder, { ...state, users: left.users });
			}
		);
	} catch (error) {
		// A full or unplugged disk keeps no lock and no state: what must stop still stops.
		if (!refusalOfSystemError(error, folder.path)) throw error;
		if (user.stops) await stopServer(place);
	}
}

/** Removes what was written for a cluster that could not be made. */
function forget({ folder, cluster }: ClusterPlace, refusal: PostgresRefusal): PostgresRefusal {
	rmSync(folder.stateFile, { force: true });
	if (cluster !== clusterInside(folder)) rmSync(dirname(cluster), { recursive: true });
	return refusal;
}
