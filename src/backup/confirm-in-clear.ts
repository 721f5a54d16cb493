import { createInterface } from 'node:readline/promises';
import type { BackupRefusal } from '#lib/platform/backup/refusal.ts';
import { refuse } from '#lib/shared/refuse.ts';

const REFUSED: BackupRefusal = refuse(
	'in-clear',
	'Rien n’a été écrit. Pour une sauvegarde que vous seul pourrez ouvrir : npm run backup -- --passphrase.'
);

/**
 * An archive without a passphrase that holds the keys of the installation opens everything to whoever
 * finds it: whoever is at the terminal says so twice, the second time in other words. A programme
 * that makes one by itself has nobody to ask.
 */
export async function confirmInClear(
	{ holdsKeys, isTerminal }: { holdsKeys: boolean; isTerminal: boolean },
	ask: (question: string) => Promise<string> = askOnTerminal
): Promise<BackupRefusal | null> {
	if (!holdsKeys || !isTerminal) return null;
	const first = await ask(
		'Cette sauvegarde contiendra les noms des habitants et les clés de l’installation, sans phrase de passe. Continuer ainsi ? (oui/non) '
	);
	if (!/^\s*o(?:ui)?\s*$/i.test(first)) return REFUSED;
	const second = await ask('Quiconque la trouvera pourra tout lire. Tapez « en clair » : ');
	return /^\s*«?\s*en clair\s*»?\s*$/i.test(second) ? null : REFUSED;
}

async function askOnTerminal(question: string): Promise<string> {
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	// Ctrl+C, Ctrl+D: no answer.
	const left = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
	try {
		return await Promise.race([lines.question(question), left]);
	} finally {
		lines.close();
	}
}
