import { refuse } from '#lib/shared/refuse.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { findRunningServer } from './find-running-server.ts';
import { isRefusal, type PostgresRefusal } from './refusal.ts';
import { startServer } from './start-server.ts';
import { stopServer } from './stop-server.ts';

const STOPPED_AT_ONCE =
	'La base de données a démarré puis s’est arrêtée aussitôt : relancez, et si cela recommence transmettez le fichier postgres.log à la personne qui vous aide.';

/** Finds the server running on a checked cluster, or starts it. Must run under the start lock. */
export async function findOrStart(
	place: ClusterPlace,
	password: string,
	port: number | null,
	say: (sentence: string) => void,
	throwaway: boolean
): Promise<{ port: number; startedHere: boolean } | PostgresRefusal> {
	const running = await findRunningServer(place.cluster, password);
	if (running) return isRefusal(running) ? running : { ...running, startedHere: false };
	say('Démarrage de la base de données…');
	const started = await startServer(place, port, throwaway);
	if (isRefusal(started)) return started;
	// It says it is ready; make sure that it lets us in before anybody counts on it.
	const confirmed = await findRunningServer(place.cluster, password);
	if (confirmed && !isRefusal(confirmed)) return { ...confirmed, startedHere: true };
	await stopServer(place);
	return confirmed ?? refuse('start-failed', STOPPED_AT_ONCE);
}
