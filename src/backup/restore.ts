// `npm run restore FICHIER`
import { putBackKeys } from '#lib/platform/backup/put-back-keys.ts';
import { restoreDatabase, type Restored } from '#lib/platform/backup/restore-database.ts';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import { holdDataFolder } from '#lib/platform/postgres/hold-data-folder.ts';
import type { Settings } from '#lib/platform/settings.ts';
import { userPath } from '../cli/command.ts';
import { passphraseToOpen } from './choose-passphrase.ts';
import { rowsOf } from './keep-record.ts';
import { openServer } from './open-server.ts';
import { runCommand, say, type Told, type Words } from './run-command.ts';
import { sayCount } from './say-size.ts';

const WHEN = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

await runCommand(
	{
		usage: 'npm run restore FICHIER [-- --passphrase-file FICHIER]',
		summary: 'Remet une sauvegarde dans une base vide.',
		options: { 'passphrase-file': { type: 'string' } }
	},
	({ positionals }) => (positionals.length === 1 ? null : 'Donnez le fichier de la sauvegarde.'),
	restore
);

async function restore(settings: Settings, { positionals, values }: Words): Promise<Told> {
	const { dataDir, port } = settings;
	const file = userPath(positionals[0]!);
	const chosen = await passphraseToOpen(file, values);
	if ('refusal' in chosen) return chosen;
	// An application that runs would keep the keys it has read, and show an empty house.
	const held = await holdDataFolder(dataDir, { port, command: 'npm run restore' });
	if ('refusal' in held) return held;
	try {
		const server = await openServer(dataDir);
		if ('refusal' in server) return server;
		try {
			const notes: string[] = [];
			const restored = await restoreDatabase({
				ownerUrl: server.ownerUrl,
				file,
				passphrase: chosen.passphrase,
				migrations: await readMigrations(),
				say,
				async beforeCommit(manifest, keys) {
					const target = { dataDir, env: process.env, ownsFolder: !server.external };
					const put = await putBackKeys(manifest, keys, target);
					if ('refusal' in put) return put;
					if (put.note) notes.push(put.note);
					return null;
				}
			});
			if ('refusal' in restored) return restored;
			return { code: 0, value: factsOf(restored, notes), lines: [...linesOf(restored), ...notes] };
		} finally {
			await server.stop();
		}
	} finally {
		held.release();
	}
}

function factsOf(restored: Restored, notes: string[]) {
	const { manifest, applied } = restored;
	const { createdAt, tables } = manifest;
	return { createdAt, tables: tables.length, rows: rowsOf(restored), applied, notes };
}

function linesOf(restored: Restored): string[] {
	const { manifest, applied } = restored;
	const when = WHEN.format(new Date(manifest.createdAt));
	const what = `${sayCount(rowsOf(restored), 'ligne')} dans ${sayCount(manifest.tables.length, 'table')}`;
	return [
		`Tout est revenu à l’état du ${when} : ${what}, relues et identiques.`,
		...(applied.length > 0
			? [`La base a ensuite été mise à jour (${sayCount(applied.length, 'migration')}).`]
			: []),
		'Chacun devra se connecter à nouveau. Refaites les effacements demandés depuis cette date.'
	];
}
