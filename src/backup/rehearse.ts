// Tries the update on a copy: restores the last backup into a database of its own and brings it
// forward with the migrations of this version. What is in use is not touched.
import { join } from 'node:path';
import { backupFolder, listArchives } from '#lib/platform/backup/backup-folder.ts';
import { type Rehearsal, rehearse } from '#lib/platform/backup/rehearse.ts';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import type { Settings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { userPath } from '../cli/command.ts';
import { passphraseToOpen } from './choose-passphrase.ts';
import { rowsOf } from './keep-record.ts';
import { openServer } from './open-server.ts';
import { runCommand, say, type Told, type Words } from './run-command.ts';
import { sayCount } from './say-size.ts';

await runCommand(
	{
		usage: 'node src/backup/rehearse.ts [FICHIER] [--passphrase-file FICHIER]',
		summary: 'Restaure une sauvegarde à part, et y essaie la mise à jour.',
		options: { 'passphrase-file': { type: 'string' } }
	},
	({ positionals }) => (positionals.length <= 1 ? null : 'Donnez une seule sauvegarde.'),
	tryOut
);

async function tryOut({ dataDir }: Settings, { positionals, values }: Words): Promise<Told> {
	const file = await fileOf(positionals[0], dataDir);
	if (file === null) {
		return refuse(
			'absent-archive',
			'Il n’y a aucune sauvegarde à essayer : faites-en une avec « npm run backup ».'
		);
	}
	const chosen = await passphraseToOpen(file, values);
	if ('refusal' in chosen) return chosen;
	const server = await openServer(dataDir);
	if ('refusal' in server) return server;
	try {
		const { ownerUrl } = server;
		const disk = server.external ? null : dataDir;
		const migrations = await readMigrations();
		const done = await rehearse({ ownerUrl, dataDir: disk, file, ...chosen, migrations, say });
		return 'refusal' in done ? done : told(done);
	} finally {
		await server.stop();
	}
}

async function fileOf(asked: string | undefined, dataDir: string): Promise<string | null> {
	if (asked !== undefined) return userPath(asked);
	const folder = backupFolder(dataDir, process.env);
	const [last] = await listArchives(folder);
	return last ? join(folder, last.name) : null;
}

function told(done: Rehearsal): Told {
	const { applied, differences } = done;
	if (differences.length > 0) {
		const tables = differences.map(({ table }) => table).join(', ');
		return refuse(
			'failed-restoration',
			`La sauvegarde ne revient pas entière (${tables}) : transmettez ce message à la personne qui vous aide.`
		);
	}
	const update =
		applied.length === 0
			? ''
			: ` La mise à jour y passe (${sayCount(applied.length, 'migration')}).`;
	return {
		code: 0,
		value: { rows: rowsOf(done), applied },
		lines: [`La sauvegarde se restaure : ${sayCount(rowsOf(done), 'ligne')}, identiques.${update}`]
	};
}
