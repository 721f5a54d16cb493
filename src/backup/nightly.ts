import {
	archiveName,
	backupFolder,
	listArchives,
	prepareFolder,
	sweep
} from '#lib/platform/backup/backup-folder.ts';
import { type Backup, makeBackup } from '#lib/platform/backup/make-backup.ts';
import { refuseWeak } from '#lib/platform/backup/passphrase.ts';
import type { BackupRefusal } from '#lib/platform/backup/refusal.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import { join } from 'node:path';
import { keepRecord } from './keep-record.ts';

/** Asked again in the same night (a retry after a crash), the one already made will do. */
const SAME_NIGHT_HOURS = 6;

export type NightlyWorld = Pick<JobWorld, 'now' | 'ownerUrl' | 'dataDir'>;
export type NightlyBackup = { made: Backup | null; removed: string[] };

/**
 * Makes the backup of the night in the folder of backups, sealed when DECLIC_BACKUP_PASSPHRASE is
 * set, then removes those that the rotation no longer keeps: seven days, four weeks, twelve months.
 */
export async function runNightlyBackup(
	world: NightlyWorld,
	env: NodeJS.ProcessEnv = process.env
): Promise<NightlyBackup | BackupRefusal> {
	const { ownerUrl, dataDir } = world;
	const passphrase = env.DECLIC_BACKUP_PASSPHRASE || null;
	const weak = refuseWeak(passphrase);
	if (weak) return weak;
	const now = world.now();
	const folder = backupFolder(dataDir, env);
	const latest = (await listArchives(folder)).find(({ origin }) => origin === 'nightly');
	if (latest && Math.abs(latest.at.until(now).total('hours')) < SAME_NIGHT_HOURS) {
		return { made: null, removed: [] };
	}
	const unready = await prepareFolder(folder, dataDir);
	if (unready) return unready;
	const fileName = archiveName(now, 'nightly', passphrase !== null);
	const file = join(folder, fileName);
	const made = await makeBackup({ ownerUrl, dataDir, env, file, passphrase, now });
	if ('refusal' in made) return made;
	await keepRecord(ownerUrl, made, { origin: 'nightly', fileName });
	return { made, removed: await sweep(folder, now) };
}
