import { refuse } from '#lib/shared/refuse.ts';
import type { DataFolder } from './data-folder.ts';
import { claimFile } from '../processes/exclusive-file.ts';
import type { PostgresRefusal } from './refusal.ts';

// Longer than the longest recovery another start may be waiting for.
const PATIENCE_MS = 200_000;

/** Does `work` while no other process starts, stops or joins the server of this folder. */
export async function underStartLock<T>(
	folder: DataFolder,
	say: (sentence: string) => void,
	work: () => Promise<T>
): Promise<T | PostgresRefusal> {
	const lock = await claimFile(folder.startLock, {}, PATIENCE_MS, () =>
		say('Un autre démarrage est en cours sur ce dossier, patientez…')
	);
	if ('holder' in lock) {
		return refuse(
			'busy',
			`Un autre démarrage de Déclic (processus ${lock.holder.process.pid}) n’en finit pas sur le dossier ${folder.path} : arrêtez-le puis relancez.`
		);
	}
	try {
		return await work();
	} finally {
		lock.release();
	}
}
