import { dirname } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import { damaged } from './cluster-marker.ts';
import { diskFull, refuseFullDisk, type PostgresRefusal } from './refusal.ts';

const FULL = /No space left on device|Disk quota exceeded/i;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/i;
// The processes of a server killed just now have not all left yet.
const STILL_LEAVING = /pre-existing shared memory block/i;
const BROKEN =
	/(?:PANIC|FATAL):.*(?:checksum|control file|incompatible with server|checkpoint record|invalid|corrupt|could not (?:open|read) file|not a valid data directory)/i;

/** Reads in what the server wrote why it did not start, and whether trying again may do. */
export async function judgeStartFailure(
	said: string,
	cluster: string,
	log: string
): Promise<PostgresRefusal | 'other-port' | 'later'> {
	// On a full disk the log itself may be empty.
	if (FULL.test(said) || (await refuseFullDisk(cluster, 1))) return diskFull(dirname(cluster));
	if (PORT_TAKEN.test(said)) return 'other-port';
	if (STILL_LEAVING.test(said)) return 'later';
	return BROKEN.test(said) ? damaged(cluster, `détails dans ${log}`) : startFailed(log);
}

/** The refusal told when the log must be shown to somebody. */
export function startFailed(log: string): PostgresRefusal {
	return refuse(
		'start-failed',
		`La base de données n’a pas démarré : relancez une fois, et si cela recommence transmettez le fichier ${log} à la personne qui vous aide.`
	);
}
