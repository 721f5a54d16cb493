import { lstatSync, mkdirSync, readdirSync, rmdirSync, type Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import { refusalOfSystemError, type PostgresRefusal } from './refusal.ts';

/** Absolute paths of what Déclic keeps in a data folder. */
export type DataFolder = {
	path: string;
	passwordFile: string;
	stateFile: string;
	startLock: string;
	appLock: string;
};

// What may lie in a folder where Déclic was never started: its own locks and half-made things,
// and what systems and disks leave by themselves.
const HARMLESS =
	/^(((app|start)\.lock|postgres\.(password|json|log|old\.log))(\.breaking|\.partial)?|postgres\.making.*|(secrets|urns)\.json|backups|sounds|map|lost\+found|\.git(keep|ignore)|\.DS_Store|desktop\.ini|Thumbs\.db)$/;

/** Where things lie in `dataDir`, a relative path being taken from the working folder. */
export function dataFolderAt(dataDir: string): DataFolder {
	const path = resolve(dataDir);
	return {
		path,
		passwordFile: join(path, 'postgres.password'),
		stateFile: join(path, 'postgres.json'),
		startLock: join(path, 'start.lock'),
		appLock: join(path, 'app.lock')
	};
}

/** The file or folder at `path` without following a link, or null. */
export function lookAt(path: string): Stats | null {
	return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/**
 * Makes the folder when it is absent and refuses one that belongs to something else, before
 * anything is written in it. `undo` removes a folder made here if it is still empty.
 */
export function prepareDataFolder(folder: DataFolder): { undo(): void } | PostgresRefusal {
	try {
		const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
		const made = mkdirSync(folder.path, { recursive: true, mode });
		const names = readdirSync(folder.path);
		const isOurs = lookAt(folder.stateFile) || lookAt(join(folder.path, 'postgres', 'declic.json'));
		const foreign = names.find((name) => !HARMLESS.test(name) && !isEmptyCluster(folder, name));
		if (isOurs || foreign === undefined) {
			return { undo: () => made && removeEmptyUpTo(folder.path, made) };
		}
		return foreign === 'postgres' ? foreignCluster(folder) : foreignFolder(folder, foreign);
	} catch (error) {
		const refusal = refusalOfSystemError(error, folder.path);
		if (refusal) return refusal;
		throw error;
	}
}

// Made beforehand by somebody careful, or where another disk is to be mounted.
function isEmptyCluster(folder: DataFolder, name: string): boolean {
	const path = join(folder.path, name);
	return name === 'postgres' && lookAt(path)?.isDirectory() === true && !readdirSync(path).length;
}

function removeEmptyUpTo(path: string, first: string): void {
	for (let empty = path; empty.startsWith(first); empty = dirname(empty)) {
		if (!lookAt(empty) || readdirSync(empty).length > 0) return;
		rmdirSync(empty);
	}
}

function foreignFolder(folder: DataFolder, name: string): PostgresRefusal {
	return refuse(
		'foreign-folder',
		`Le dossier ${folder.path} contient autre chose que les données de Déclic (« ${name} ») : rien n’y a été modifié, choisissez un dossier vide avec DATA_DIR.`
	);
}

function foreignCluster(folder: DataFolder): PostgresRefusal {
	return refuse(
		'foreign-cluster',
		`Le dossier ${join(folder.path, 'postgres')} contient une base que Déclic n’a pas créée : rien n’y a été modifié, choisissez un dossier vide avec DATA_DIR, ou donnez l’adresse de cette base dans DATABASE_URL.`
	);
}
