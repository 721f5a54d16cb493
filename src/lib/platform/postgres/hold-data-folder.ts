import { refuse } from '#lib/shared/refuse.ts';
import { dataFolderAt, prepareDataFolder } from './data-folder.ts';
import { claimFile } from '../processes/exclusive-file.ts';
import { type LockRecord, readRecord } from '../processes/lock-record.ts';
import { isSameProcessAlive, type ProcessStamp } from '../processes/process-stamp.ts';
import { isRefusal, refusalOfSystemError, type PostgresRefusal } from './refusal.ts';

/** What another start is told of the application that holds the folder. */
export type HolderDescription = {
	port: number;
	command: string;
	/** Where its pages are seen; whoever only restores has none. */
	origin?: string;
};

/** The folder held; `release` may be called twice and from an exit handler. */
export type HeldFolder = { release(): void };

export type HeldRefusal = { refusal: 'held'; message: string };

/**
 * Holds a data folder for one application server. The command line attaches without holding.
 * Another living server on the folder is named in the refusal; one that died has let go.
 */
export async function holdDataFolder(
	dataDir: string,
	description: HolderDescription
): Promise<HeldFolder | HeldRefusal | PostgresRefusal> {
	const folder = dataFolderAt(dataDir);
	const prepared = prepareDataFolder(folder);
	if (isRefusal(prepared)) return prepared;
	try {
		const claimed = await claimFile(folder.appLock, description);
		if ('holder' in claimed) return held(folder.path, claimed.holder);
		return {
			release() {
				claimed.release();
				prepared.undo();
			}
		};
	} catch (error) {
		prepared.undo();
		const refusal = refusalOfSystemError(error, folder.path);
		if (refusal) return refusal;
		throw error;
	}
}

/** Where the pages of the server that holds a data folder are seen; null: none does, or it does not say. */
export function originOfHolder(dataDir: string): string | null {
	const holder = readRecord<LockRecord & HolderDescription>(dataFolderAt(dataDir).appLock);
	return holder?.origin && isSameProcessAlive(holder.process) ? holder.origin : null;
}

const WHEN = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

function held(path: string, holder: HolderDescription & { process: ProcessStamp }): HeldRefusal {
	const since = WHEN.format(new Date(holder.process.since));
	return refuse(
		'held',
		`Déclic tourne déjà sur le dossier ${path} depuis le ${since} (processus ${holder.process.pid}) : ouvrez http://localhost:${holder.port}, ou arrêtez-le avant de relancer.`
	);
}
