import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup } from '#lib/platform/backup/make-backup.ts';
import { rehearse } from '#lib/platform/backup/rehearse.ts';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import { line, type Line } from '../line.ts';
import { type BenchNetwork, NOW } from '../network.ts';

/** The whole network saved in a file, then put back into a database of its own and counted. */
export async function* backup({ ownerUrl, dataDir }: BenchNetwork): AsyncGenerator<Line> {
	const folder = await mkdtemp(join(tmpdir(), 'declic-bench-'));
	const file = join(folder, 'reseau.tar.zst');
	try {
		const started = performance.now();
		const made = await makeBackup({
			ownerUrl,
			dataDir,
			env: {},
			file,
			passphrase: null,
			now: Temporal.Instant.from(NOW)
		});
		if ('refusal' in made) throw new Error(made.message);
		yield line('backup', (performance.now() - started) / 1000, 's');
		yield line('backup/size', (await stat(file)).size / 1e6, 'MB');
		const restoring = performance.now();
		const migrations = await readMigrations();
		const restored = await rehearse({ ownerUrl, dataDir, file, passphrase: null, migrations });
		if ('refusal' in restored) throw new Error(restored.message);
		if (restored.differences.length > 0) throw new Error('the restored network is another one');
		yield line('backup/restored', (performance.now() - restoring) / 1000, 's');
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
