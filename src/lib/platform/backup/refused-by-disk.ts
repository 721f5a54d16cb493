import { refuse } from '#lib/shared/refuse.ts';
import { Refused } from './refusal.ts';

/** What the disk refuses, in a sentence; any other error as it is. */
export function refusedByDisk(error: NodeJS.ErrnoException, target: string): Error {
	if (error.code === 'EEXIST') return alreadyThere(target);
	if (error.name === 'AbortError') {
		return new Refused(
			refuse('interrupted', 'La sauvegarde a été interrompue : rien n’a été écrit.')
		);
	}
	if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
		return new Refused(
			refuse(
				'disk-full',
				`Le disque est plein : la sauvegarde ${target} n’a pas été écrite. Libérez de la place, ou choisissez un autre disque.`
			)
		);
	}
	// A database that goes away has a system code too: only the disk is told here.
	if (!error.syscall || /^E(CONN|PIPE|TIMEDOUT)/.test(error.code ?? '')) return error;
	return new Refused(
		refuse(
			'not-written',
			`La sauvegarde ${target} n’a pas pu être écrite (${error.code}) : vérifiez que le dossier existe et que ce compte peut y écrire.`
		)
	);
}

/** The refusal told rather than replace a backup. */
function alreadyThere(target: string): Refused {
	return new Refused(
		refuse(
			'already-there',
			`Le fichier ${target} existe déjà et ne sera pas remplacé : donnez un autre nom, ou le nom d’un dossier.`
		)
	);
}
