import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { refuse } from '#lib/shared/refuse.ts';
import type { Manifest } from './archive-format.ts';
import { fingerprintOfText, keysFile, readKeys } from './kept-keys.ts';
import type { BackupRefusal } from './refusal.ts';

/** What whoever restores must be told of the keys, if anything. */
export type KeysPutBack = { note: string | null };

/**
 * Puts the keys of an archive into the data folder, where no others are in use. `DECLIC_SECRET`
 * rules: nothing is written beside it. `ownsFolder`: the database being restored is the folder's.
 */
export async function putBackKeys(
	manifest: Manifest,
	text: string | null,
	target: { dataDir: string; env: NodeJS.ProcessEnv; ownsFolder: boolean }
): Promise<KeysPutBack | BackupRefusal> {
	const here = (await readKeys(target.dataDir, target.env)).keys;
	const wanted = manifest.keys.fingerprint;
	if (wanted === null || here.fingerprint === wanted) return { note: null };
	if (here.kept === 'environment') return { note: otherSecret };
	if (text === null) return { note: elsewhere };
	const file = keysFile(target.dataDir);
	// Made by an earlier start for a database that was empty, they protect nothing.
	if (here.kept === 'archive' && !target.ownsFolder) return otherKeys(file);
	if (fingerprintOfText(text) !== wanted) throw new Error('the keys are not those of the manifest');
	await replaceWhole(file, text, target.dataDir);
	return { note: null };
}

async function replaceWhole(file: string, text: string, dataDir: string): Promise<void> {
	await mkdir(dataDir, { recursive: true });
	const partial = `${file}.${randomBytes(6).toString('hex')}`;
	try {
		await writeFile(partial, text, { mode: 0o600, flush: true });
		if (process.getuid?.() === 0) {
			const { uid, gid } = await stat(dataDir);
			await chown(partial, uid, gid);
		}
		await rename(partial, file);
	} finally {
		await rm(partial, { force: true });
	}
}

const otherSecret =
	'Attention : DECLIC_SECRET n’est pas celui de l’installation sauvegardée. Donnez le même, sinon les codes de connexion et les noms anciens ne seront plus reconnus.';
const elsewhere =
	'Attention : les clés de l’installation sauvegardée étaient dans DECLIC_SECRET. Donnez ici la même valeur avant de démarrer, sinon les codes de connexion et les noms anciens ne seront plus reconnus.';

function otherKeys(file: string): BackupRefusal {
	return refuse(
		'other-keys',
		`Le fichier ${file} contient les clés d’une autre installation : rien n’a été modifié. Choisissez un autre dossier avec DATA_DIR, puis recommencez.`
	);
}
