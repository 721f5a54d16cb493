import pg from 'pg';
import type { Migration } from '../database/migrate.ts';
import { poolSettings } from '../database/pool.ts';
import type { Manifest } from './archive-format.ts';
import { checkArchive } from './check-archive.ts';
import { type BackupRefusal, orRefusal, Refused } from './refusal.ts';
import { countTables } from './count-tables.ts';
import { restoreDatabase } from './restore-database.ts';
import { onScratchDatabase } from './scratch-database.ts';

export type Rehearsal = {
	manifest: Manifest;
	/** Migrations that were applied to the copy: an update that will go through. */
	applied: string[];
	/** Tables whose rows are not as many as the archive says, once everything is restored. */
	differences: { table: string; saved: number; restored: number }[];
};

/**
 * Restores an archive into a database of its own on the same server, brings it forward with
 * `migrations`, counts every table, and drops it. The database that is in use is not touched.
 */
export function rehearse(options: {
	ownerUrl: string;
	/** The data folder whose disk carries the database, unless `DATABASE_URL` names another. */
	dataDir: string | null;
	file: string;
	passphrase: string | null;
	migrations: Migration[];
	say?: (line: string) => void;
}): Promise<Rehearsal | BackupRefusal> {
	const { file, passphrase } = options;
	return orRefusal(() =>
		onScratchDatabase(options, async (scratchUrl) => {
			const restored = await restoreDatabase({ ...options, ownerUrl: scratchUrl });
			if ('refusal' in restored) throw new Refused(restored);
			const { manifest, applied } = restored;
			return { manifest, applied, differences: await differencesIn(scratchUrl, manifest) };
		}).catch(async (error) => {
			if (!(error instanceof Refused) || error.refusal.refusal !== 'no-scratch') throw error;
			// What can be said without restoring it is said all the same.
			const checked = await checkArchive(file, passphrase);
			throw 'refusal' in checked ? new Refused(checked) : error;
		})
	);
}

async function differencesIn(url: string, manifest: Manifest): Promise<Rehearsal['differences']> {
	const client = new pg.Client(poolSettings(url));
	client.on('error', () => {});
	await client.connect();
	try {
		const counts = await countTables(client);
		return manifest.tables.flatMap(({ name, rows }) => {
			const restored = counts.get(name);
			// A newer migration may have replaced a table; its rows were compared before that.
			return restored === undefined || restored === rows
				? []
				: [{ table: name, saved: rows, restored }];
		});
	} finally {
		await client.end();
	}
}
