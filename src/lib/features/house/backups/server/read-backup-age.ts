import type { Db } from '#lib/platform/database/acting.ts';
import { type BackupState, judgeBackup } from '../domain/backup-age.ts';

export type BackupAge = {
	state: BackupState;
	/** Since the last one; null when there never was any. */
	hours: number | null;
	at: Temporal.Instant | null;
	/** Written in the folder of backups under that name; null when it was written elsewhere. */
	fileName: string | null;
};

/** The last backup and whether it is last night's. Any team may know. */
export async function readBackupAge(db: Db): Promise<BackupAge> {
	const last = await db
		.selectFrom('backups')
		.select(['recorded_at', 'file_name'])
		.orderBy('recorded_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	const at = last?.recorded_at ?? null;
	return { ...judgeBackup(at, db.acting.at), at, fileName: last?.file_name ?? null };
}
