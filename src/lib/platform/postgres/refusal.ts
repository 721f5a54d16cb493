import { statfs } from 'node:fs/promises';
import { refuse } from '#lib/shared/refuse.ts';

/** Why the database server cannot be used; `message` is one French sentence saying what to do. */
export type PostgresRefusal = {
	refusal:
		| 'not-a-folder'
		| 'no-access'
		| 'foreign-folder'
		| 'foreign-cluster'
		| 'damaged'
		| 'other-version'
		| 'wrong-password'
		| 'disk-full'
		| 'no-account'
		| 'unsupported-machine'
		| 'busy'
		| 'start-failed'
		| 'unreachable';
	message: string;
};

const MEGABYTE = 1024 * 1024;

/** True for every typed refusal of this folder. */
export function isRefusal<T extends object>(value: T | PostgresRefusal): value is PostgresRefusal {
	return 'refusal' in value;
}

/** The refusal told when the disk that carries `folder` has no room left. */
export function diskFull(folder: string): PostgresRefusal {
	return refuse(
		'disk-full',
		`Le disque qui porte le dossier ${folder} est plein : libérez au moins 100 Mo puis recommencez, vos données sont intactes.`
	);
}

/** Refuses before anything is written when fewer than `megabytes` are free under `folder`. */
export async function refuseFullDisk(
	folder: string,
	megabytes: number
): Promise<PostgresRefusal | null> {
	const { blocks, bavail, bsize } = await statfs(folder);
	// Some network disks count nothing at all: they say neither full nor free.
	return blocks > 0 && bavail * bsize < megabytes * MEGABYTE ? diskFull(folder) : null;
}

/**
 * Turns what the operating system says of a folder into a refusal, or gives null for an error
 * that is not the person's to repair.
 */
export function refusalOfSystemError(error: unknown, folder: string): PostgresRefusal | null {
	const code = (error as NodeJS.ErrnoException | undefined)?.code;
	if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder);
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
		return refuse(
			'no-access',
			`Le dossier de données ${folder} ne peut pas être lu et modifié par ce compte : relancez avec le compte qui l’a créé, ou choisissez un autre dossier avec DATA_DIR.`
		);
	}
	if (code === 'ENOTDIR' || code === 'EEXIST') {
		return refuse(
			'not-a-folder',
			`${folder} est un fichier et non un dossier : déplacez-le, ou choisissez un autre dossier avec DATA_DIR.`
		);
	}
	return null;
}
