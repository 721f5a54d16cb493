import { recordBackup } from '#lib/features/house/backups/index.server.ts';
import type { BackupOrigin } from '#lib/platform/backup/backup-folder.ts';
import type { Backup } from '#lib/platform/backup/make-backup.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';

/** The migration that made the table of backups: an older database keeps no record of them. */
const FIRST_RECORDED = '0008-backups.sql';

/** Records a backup in the database that it came from. `fileName` is null outside our folder. */
export async function keepRecord(
	ownerUrl: string,
	made: Backup,
	how: { origin: BackupOrigin; fileName: string | null }
): Promise<void> {
	const { manifest, bytes, sha256, isSealed } = made;
	if (!manifest.migrations.some(({ name }) => name === FIRST_RECORDED)) return;
	const at = Temporal.Instant.from(manifest.createdAt);
	const database = openPool(appUrl(ownerUrl), 1);
	try {
		await asActing(database, { staffId: null, role: 'operator', centres: [], at }, (db) =>
			recordBackup(db, {
				...how,
				bytes,
				sha256,
				isSealed,
				at,
				tables: manifest.tables.length,
				rows: rowsOf(made)
			})
		);
	} finally {
		await database.destroy();
	}
}

/** Rows of all tables. */
export function rowsOf({ manifest }: Pick<Backup, 'manifest'>): number {
	return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
}
