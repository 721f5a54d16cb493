import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lookAt, type DataFolder } from './data-folder.ts';

/**
 * Replaces a file in one step, so that a power cut or a full disk leaves the old one: the text is
 * on the disk before it takes the name.
 */
export function writeWhole(path: string, text: string, mode: number): void {
	const partial = `${path}.partial`;
	try {
		writeFileSync(partial, text, { mode, flush: true });
		renameSync(partial, path);
	} catch (error) {
		rmSync(partial, { force: true });
		throw error;
	}
}

/** Run once as root, the folder must stay usable by the ordinary account that owns it. */
export function giveToFolderOwner(folder: DataFolder, path: string): void {
	const owner = lookAt(folder.path);
	if (process.getuid?.() === 0 && owner) chownSync(path, owner.uid, owner.gid);
}
