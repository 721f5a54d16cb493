import { join } from 'node:path';
import { readBackupAge, recordVerification } from '#lib/features/house/backups/index.server.ts';
import { judgeBackup, sayAge } from '#lib/features/house/backups/index.ts';
import { backupFolder, listArchives } from '#lib/platform/backup/backup-folder.ts';
import { type Rehearsal, rehearse } from '#lib/platform/backup/rehearse.ts';
import { isSealed } from '#lib/platform/backup/read-archive.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import type { CommandWorld } from '../command.ts';

/** What is wrong (`ok` false), what is well, and what is only to be known (`note`). */
export type BackupFinding = { ok: boolean; note?: boolean; says: string };

type Last = { at: Temporal.Instant; file: string | null; name: string | null };

/** Restores the last backup into a database of its own and compares; `asked` is another file. */
export async function examineBackups(
	world: CommandWorld,
	asked: string | null,
	env: NodeJS.ProcessEnv = process.env
): Promise<BackupFinding> {
	if (asked !== null) return tryOut(world, asked, null, `La sauvegarde ${asked}`, env);
	const folder = backupFolder(world.dataDir, env);
	const last = await findLast(world, folder);
	if (!last) {
		return note('Aucune sauvegarde pour l’instant : « npm run backup » en fait une tout de suite.');
	}
	const { state, hours } = judgeBackup(last.at, world.now());
	const age = sayAge(hours!);
	if (state === 'old') {
		return {
			ok: false,
			says: `La dernière sauvegarde a été faite ${age} : faites-en une avec « npm run backup », et vérifiez que celle de la nuit se fait (DATA_DIR, BACKUP_DIR, place sur le disque).`
		};
	}
	if (!last.file) {
		return note(
			`La dernière sauvegarde (${age}) n’est pas dans ${folder} : essayez-la avec « declic doctor --backup FICHIER ».`
		);
	}
	return tryOut(world, last.file, last.name, `La dernière sauvegarde (${age})`, env);
}

const note = (says: string): BackupFinding => ({ ok: true, note: true, says });

/** The latest archive of the folder, unless a later one was written elsewhere. */
async function findLast(world: CommandWorld, folder: string): Promise<Last | null> {
	const recorded = await asOperator(world, readBackupAge);
	const [listed] = await listArchives(folder);
	if (listed && (!recorded.at || Temporal.Instant.compare(listed.at, recorded.at) >= 0)) {
		return { at: listed.at, file: join(folder, listed.name), name: listed.name };
	}
	if (!recorded.at) return null;
	const isThere = listed !== undefined && listed.name === recorded.fileName;
	const name = isThere ? listed.name : null;
	return { at: recorded.at, file: name && join(folder, name), name };
}

async function tryOut(
	world: CommandWorld,
	file: string,
	name: string | null,
	what: string,
	env: NodeJS.ProcessEnv
): Promise<BackupFinding> {
	const passphrase = env.DECLIC_BACKUP_PASSPHRASE || null;
	if (passphrase === null && (await isSealed(file))) {
		return note(
			`${what} est chiffrée : donnez DECLIC_BACKUP_PASSPHRASE pour qu’elle soit essayée ici.`
		);
	}
	const { ownerUrl } = world;
	const dataDir = env.DATABASE_URL ? null : world.dataDir;
	const migrations = await readMigrations();
	const rehearsed = await rehearse({ ownerUrl, dataDir, file, passphrase, migrations });
	if ('refusal' in rehearsed) {
		return rehearsed.refusal === 'no-scratch'
			? note(`${what} est entière. ${rehearsed.message}`)
			: { ok: false, says: rehearsed.message };
	}
	if (rehearsed.differences.length > 0) return different(what, rehearsed);
	if (name) await asOperator(world, (db) => recordVerification(db, name));
	const { tables } = rehearsed.manifest;
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	return {
		ok: true,
		says: `${what} se restaure : ${rows.toLocaleString('fr-FR')} lignes dans ${tables.length} tables, identiques.`
	};
}

function different(what: string, { differences }: Rehearsal): BackupFinding {
	const lines = differences.map((one) => `${one.table} ${one.restored} au lieu de ${one.saved}`);
	return { ok: false, says: `${what} ne revient pas entière : ${lines.join(', ')}.` };
}

function asOperator<T>(world: CommandWorld, work: (db: Db) => Promise<T>): Promise<T> {
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
	return asActing(world.database, acting, work);
}
