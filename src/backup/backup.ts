// `npm run backup FICHIER`
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveName, backupFolder, prepareFolder } from '#lib/platform/backup/backup-folder.ts';
import { type Backup, makeBackup } from '#lib/platform/backup/make-backup.ts';
import { readKeys } from '#lib/platform/backup/kept-keys.ts';
import type { BackupRefusal } from '#lib/platform/backup/refusal.ts';
import { systemClock } from '#lib/platform/clock.ts';
import type { Settings } from '#lib/platform/settings.ts';
import { userPath } from '../cli/command.ts';
import { passphraseToSeal } from './choose-passphrase.ts';
import { confirmInClear } from './confirm-in-clear.ts';
import { keepRecord, rowsOf } from './keep-record.ts';
import { openServer } from './open-server.ts';
import { runCommand, say, type Told, type Words } from './run-command.ts';
import { sayCount, saySize } from './say-size.ts';

const now = systemClock(process.env);
const NOT_NOTED =
	'Elle n’a pas pu être notée dans la base : l’écran continuera de montrer l’âge de la précédente.';

await runCommand(
	{
		usage: 'npm run backup [FICHIER ou DOSSIER] [-- --passphrase | --passphrase-file FICHIER]',
		summary: 'Sauvegarde tout dans un fichier, sans arrêter Déclic.',
		options: {
			passphrase: { type: 'boolean' },
			'passphrase-file': { type: 'string' },
			origin: { type: 'string' }
		}
	},
	({ positionals, values }) => {
		if (positionals.length > 1) return 'Donnez un seul fichier, ou un seul dossier.';
		return ['by-hand', 'before-update', undefined].includes(values.origin as string)
			? null
			: 'L’option --origin attend by-hand ou before-update.';
	},
	backup
);

async function backup({ dataDir }: Settings, { positionals, values }: Words): Promise<Told> {
	const chosen = await passphraseToSeal(values);
	if ('refusal' in chosen) return chosen;
	const { passphrase } = chosen;
	const refused = passphrase === null ? await confirm(dataDir, values) : null;
	if (refused) return refused;
	const server = await openServer(dataDir);
	if ('refusal' in server) return server;
	try {
		const { ownerUrl } = server;
		const origin = values.origin === 'before-update' ? 'before-update' : 'by-hand';
		const moment = now();
		const named = archiveName(moment, origin, passphrase !== null);
		const place = await placeOf(positionals[0], dataDir, named);
		if ('refusal' in place) return place;
		const { file, isListed } = place;
		say('Sauvegarde en cours…');
		const made = await makeBackup({
			...server,
			dataDir,
			env: process.env,
			file,
			passphrase,
			now: moment,
			signal: interruption()
		});
		if ('refusal' in made) return isFirstUpdate(made, origin) ?? made;
		const noted = await keepRecord(ownerUrl, made, { origin, fileName: isListed ? named : null })
			.then(() => [])
			.catch(() => [NOT_NOTED]);
		return { code: 0, value: factsOf(made), lines: [...linesOf(made), ...noted] };
	} finally {
		await server.stop();
	}
}

/** The copy that an update makes first is for this machine: nobody is asked anything then. */
async function confirm(dataDir: string, values: Words['values']): Promise<BackupRefusal | null> {
	const { text } = await readKeys(dataDir, process.env);
	const isTerminal = process.stdin.isTTY && values.origin !== 'before-update';
	return confirmInClear({ holdsKeys: text !== null, isTerminal });
}

/** Updated before it ever served, an installation has nothing to lose. */
function isFirstUpdate({ refusal }: BackupRefusal, origin: string): Told | null {
	if (refusal !== 'nothing-to-save' || origin !== 'before-update') return null;
	return { code: 0, value: { file: null }, lines: ['Il n’y a encore rien à sauvegarder.'] };
}

/** The file asked for; in a folder, or when nothing is asked, a dated name. */
async function placeOf(asked: string | undefined, dataDir: string, name: string) {
	const folder = backupFolder(dataDir, process.env);
	if (asked === undefined) {
		const unready = await prepareFolder(folder, dataDir);
		return unready ?? { file: join(folder, name), isListed: true };
	}
	const path = userPath(asked);
	const isFolder = await stat(path).then(
		(found) => found.isDirectory(),
		() => false
	);
	return { file: isFolder ? join(path, name) : path, isListed: false };
}

/** Ctrl+C removes what was being written. */
function interruption(): AbortSignal {
	const asked = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => asked.abort());
	}
	return asked.signal;
}

function factsOf(made: Backup) {
	const { file, bytes, isSealed, manifest } = made;
	return { file, bytes, tables: manifest.tables.length, rows: rowsOf(made), sealed: isSealed };
}

function linesOf(made: Backup): string[] {
	const what = `${saySize(made.bytes)}, ${sayCount(made.manifest.tables.length, 'table')}, ${sayCount(rowsOf(made), 'ligne')}`;
	return [
		`Sauvegarde écrite : ${made.file} (${what}).`,
		...(made.isSealed
			? ['Elle est chiffrée : sans sa phrase de passe, personne ne pourra l’ouvrir, vous non plus.']
			: [
					'Elle n’est pas chiffrée : elle contient les noms des habitants et les clés de l’installation. Gardez-la sous clé, ou recommencez avec --passphrase.'
				]),
		'Gardez-en une copie ailleurs que sur cette machine.'
	];
}
