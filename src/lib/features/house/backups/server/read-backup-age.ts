import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { askAlone, type Question } from '#lib/platform/database/ask-in-one.ts';
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
export const backupAge = ({ acting }: Db): Question<BackupAge> => ({
	asks: sql`(select json_build_object('at', recorded_at, 'fileName', file_name)
		from backups order by recorded_at desc limit 1)`,
	says: (last: { at: string; fileName: string | null } | null) => {
		const at = last && Temporal.Instant.from(last.at);
		return { ...judgeBackup(at, acting.at), at, fileName: last?.fileName ?? null };
	}
});
export const readBackupAge = (db: Db): Promise<BackupAge> => askAlone(db, backupAge(db));
