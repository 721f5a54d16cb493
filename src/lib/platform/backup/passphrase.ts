import { readFile } from 'node:fs/promises';
import { refuse } from '#lib/shared/refuse.ts';
import type { BackupRefusal } from './refusal.ts';

/** Shorter than that, a passphrase is found by trying. */
const SHORTEST = 12;

/**
 * The passphrase of an archive: the first line of `file`, else `DECLIC_BACKUP_PASSPHRASE`, else
 * null. Never a word of the command, which every account of the machine can read.
 */
export async function readPassphrase(
	file: string | null,
	env: NodeJS.ProcessEnv
): Promise<{ passphrase: string | null } | BackupRefusal> {
	if (file === null) return { passphrase: env.DECLIC_BACKUP_PASSPHRASE || null };
	const text = await readFile(file, 'utf8').catch(() => null);
	const passphrase = text?.split(/\r?\n/)[0] ?? '';
	return passphrase
		? { passphrase }
		: refuse(
				'unreadable-passphrase',
				`Le fichier ${file} ne donne pas de phrase de passe : écrivez-la sur sa première ligne, et vérifiez que ce compte peut le lire.`
			);
}

/** Refuses to seal with a passphrase that would protect nobody. */
export function refuseWeak(passphrase: string | null): BackupRefusal | null {
	if (passphrase === null || passphrase.length >= SHORTEST) return null;
	return refuse(
		'weak-passphrase',
		`La phrase de passe est trop courte : il faut au moins ${SHORTEST} caractères, par exemple cinq mots tirés au hasard.`
	);
}
