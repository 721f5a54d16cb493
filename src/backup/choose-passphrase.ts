import { readPassphrase, refuseWeak } from '#lib/platform/backup/passphrase.ts';
import type { BackupRefusal } from '#lib/platform/backup/refusal.ts';
import { isSealed } from '#lib/platform/backup/read-archive.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { userPath } from '../cli/command.ts';
import { askPassphrase } from './ask-passphrase.ts';

type Options = Record<string, string | boolean | undefined>;
type Chosen = { passphrase: string | null } | BackupRefusal;

const fileOf = (options: Options) =>
	options['passphrase-file'] === undefined ? null : userPath(String(options['passphrase-file']));

/** What a new archive is sealed with; `--passphrase` asks for it, twice, on the terminal. */
export async function passphraseToSeal(options: Options): Promise<Chosen> {
	const chosen = options.passphrase
		? await askTwice()
		: await readPassphrase(fileOf(options), process.env);
	if ('refusal' in chosen) return chosen;
	return refuseWeak(chosen.passphrase) ?? chosen;
}

/** What opens an archive; asked on the terminal when it is sealed and nothing else says it. */
export async function passphraseToOpen(file: string, options: Options): Promise<Chosen> {
	const said = await readPassphrase(fileOf(options), process.env);
	if ('refusal' in said || said.passphrase !== null || !(await isSealed(file))) return said;
	return { passphrase: await askPassphrase('Phrase de passe de la sauvegarde : ') };
}

async function askTwice(): Promise<Chosen> {
	const first = await askPassphrase('Phrase de passe (12 caractères au moins) : ');
	const second = first === null ? null : await askPassphrase('La même une seconde fois : ');
	if (first !== null && first === second) return { passphrase: first };
	return refuse(
		'unreadable-passphrase',
		first === null
			? 'Aucune phrase de passe n’a été donnée : rien n’a été écrit. Sans terminal, donnez --passphrase-file.'
			: 'Les deux phrases de passe ne sont pas les mêmes : rien n’a été écrit, recommencez.'
	);
}
