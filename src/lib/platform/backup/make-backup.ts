import pg from 'pg';
import { FORMAT, KEYS, type Manifest } from './archive-format.ts';
import { poolSettings } from '../database/pool.ts';
import { readKeys } from './kept-keys.ts';
import { type BackupRefusal, orRefusal } from './refusal.ts';
import { withoutRows, withRows } from './saved-tables.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { tarOfSnapshot } from './tar-of-snapshot.ts';
import { writeArchive, type WrittenArchive } from './write-archive.ts';
import { productVersion } from './product-version.ts';

export type Backup = WrittenArchive & { file: string; manifest: Manifest; isSealed: boolean };

/**
 * Writes the whole database and the keys of the installation to `file`, as they are at one moment,
 * while everybody works. Null: no passphrase, whoever finds the file reads it.
 */
export function makeBackup(options: {
	ownerUrl: string;
	dataDir: string;
	env: NodeJS.ProcessEnv;
	file: string;
	passphrase: string | null;
	now: Temporal.Instant;
	/** Gives up, leaving nothing behind. */
	signal?: AbortSignal;
}): Promise<Backup | BackupRefusal> {
	const { file, passphrase } = options;
	return orRefusal(async () => {
		const client = new pg.Client(poolSettings(options.ownerUrl));
		// A server that stops meanwhile is told by the query that waits for it.
		client.on('error', () => {});
		await client.connect();
		try {
			const { tables, ...taken } = await takeSnapshot(client);
			const { keys, text } = await readKeys(options.dataDir, options.env);
			const draft = {
				format: FORMAT,
				product: await productVersion(),
				createdAt: options.now.toString(),
				leftEmpty: withoutRows(tables),
				keys,
				...taken
			} as const;
			const files = text === null ? [] : [{ path: KEYS, text }];
			let manifest: Manifest | null = null;
			const tar = tarOfSnapshot(client, withRows(tables), draft, files, (m) => (manifest = m));
			const written = await writeArchive(file, tar, passphrase, options.signal);
			if ('refusal' in written) return written;
			return { ...written, file, manifest: manifest!, isSealed: passphrase !== null };
		} finally {
			await client.end();
		}
	});
}
