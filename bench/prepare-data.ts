import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import { SEED_VERSION } from '../seeds/scale/shape.ts';
import { NOW } from './network.ts';
import { runDeclic } from './run-declic.ts';

const STAMP = 'seeded.json';

/**
 * The data folder of the bench, with the network in it: made once, then used again as long as the
 * seed, its version and the migrations are the same. Gives the seconds it took, null when it was
 * there.
 */
export async function prepareData(
	options: { seed: number; scale: number },
	say: (line: string) => void
): Promise<{ dataDir: string; seconds: number | null }> {
	const wanted = await fingerprint(options);
	const folder = resolve(process.env.BENCH_DIR || 'bench/data');
	const dataDir = join(folder, wanted);
	const stamp = join(dataDir, STAMP);
	if (existsSync(stamp)) return { dataDir, seconds: null };
	// Only what an earlier bench made, or left half made: each is called by its fingerprint.
	await rm(dataDir, { recursive: true, force: true });
	await mkdir(dataDir, { recursive: true });
	say(`Seeding ${dataDir} (a few minutes, once; it may be removed afterwards).`);
	const started = performance.now();
	const { seed, scale } = options;
	const words = ['seed-scale', '--seed', String(seed), '--scale', String(scale), '--into', dataDir];
	await runDeclic([...words, '--json'], { DATA_DIR: dataDir, DATABASE_URL: '', DECLIC_NOW: NOW });
	const seconds = (performance.now() - started) / 1000;
	await writeFile(stamp, JSON.stringify({ ...options, seconds }));
	return { dataDir, seconds };
}

async function fingerprint(options: { seed: number; scale: number }): Promise<string> {
	const hash = createHash('sha256');
	hash.update(JSON.stringify({ ...options, now: NOW, version: SEED_VERSION }));
	for (const { sha256 } of await readMigrations()) hash.update(sha256);
	return hash.digest('hex').slice(0, 16);
}

/** How long the seeding of a folder took, as it was written down. */
export async function secondsOfSeeding(dataDir: string): Promise<number> {
	return (JSON.parse(await readFile(join(dataDir, STAMP), 'utf8')) as { seconds: number }).seconds;
}
