import type { Db } from '#lib/platform/database/acting.ts';

export type BackupRecord = {
	origin: 'nightly' | 'by-hand' | 'before-update';
	/** Null when it was written elsewhere than in the folder of backups. */
	fileName: string | null;
	bytes: number;
	sha256: Buffer;
	tables: number;
	rows: number;
	isSealed: boolean;
	/** The moment that it shows. */
	at: Temporal.Instant;
};

/** Records that a backup was made. Needs the operator. */
export async function recordBackup(db: Db, made: BackupRecord): Promise<void> {
	await db
		.insertInto('backups')
		.values({
			origin: made.origin,
			file_name: made.fileName,
			bytes: made.bytes,
			sha256: made.sha256,
			table_count: made.tables,
			row_count: made.rows,
			is_sealed: made.isSealed,
			recorded_at: made.at.toString()
		})
		.execute();
}

/** Records that the backup of that name was restored elsewhere and compared, just now. */
export async function recordVerification(db: Db, fileName: string): Promise<void> {
	await db
		.updateTable('backups')
		.set({ verified_at: db.acting.at.toString() })
		.where('file_name', '=', fileName)
		.execute();
}
