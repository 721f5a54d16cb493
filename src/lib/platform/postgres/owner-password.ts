import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { lookAt, type DataFolder } from './data-folder.ts';
import { giveToFolderOwner, writeWhole } from './write-whole.ts';

/** The password kept in the data folder, or null when there is none. */
export function readPassword(folder: DataFolder): string | null {
	return lookAt(folder.passwordFile) ? readFileSync(folder.passwordFile, 'utf8').trim() : null;
}

/** The password kept in the data folder, made the first time (0600). */
export function ensurePassword(folder: DataFolder): string {
	const kept = readPassword(folder);
	if (kept) return kept;
	const password = randomBytes(32).toString('base64url');
	writeWhole(folder.passwordFile, password + '\n', 0o600);
	giveToFolderOwner(folder, folder.passwordFile);
	return password;
}
