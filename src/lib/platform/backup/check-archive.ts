import { createHash } from 'node:crypto';
import { KEYS, type Manifest, MANIFEST, readManifest, tableOfPath } from './archive-format.ts';
import { countRows } from './count-rows.ts';
import { readEntries } from './read-archive.ts';
import { type BackupRefusal, damaged, orRefusal, Refused } from './refusal.ts';

export type CheckedArchive = {
	manifest: Manifest;
	/** The text of the installation's keys, when the archive holds it. */
	keys: string | null;
};

type Seen = { rows: number; bytes: number; sum: ReturnType<typeof createHash> };

/** Reads an archive to its last byte without keeping it, and says what it holds or why it cannot be used. */
export function checkArchive(
	file: string,
	passphrase: string | null
): Promise<CheckedArchive | BackupRefusal> {
	return orRefusal(async () => {
		const seen = new Map<string, Seen>();
		const texts = new Map<string, string>();
		for await (const { path, body } of readEntries(file, passphrase)) {
			const table = tableOfPath(path);
			if (table === null) {
				texts.set(path, Buffer.concat(await Array.fromAsync(body)).toString());
				continue;
			}
			const counted = seen.getOrInsertComputed(table, newcomer);
			for await (const piece of body) {
				counted.rows += countRows(piece);
				counted.bytes += piece.length;
				counted.sum.update(piece);
			}
		}
		const manifest = readManifest(texts.get(MANIFEST) ?? '');
		if (!manifest || !agrees(manifest, seen)) throw new Refused(damaged(file));
		return { manifest, keys: texts.get(KEYS) ?? null };
	});
}

const newcomer = (): Seen => ({ rows: 0, bytes: 0, sum: createHash('sha256') });

function agrees(manifest: Manifest, seen: Map<string, Seen>): boolean {
	const unnamed = new Set(seen.keys());
	return (
		manifest.tables.every(({ name, rows, bytes, sha256 }) => {
			unnamed.delete(name);
			const found = seen.get(name) ?? newcomer();
			return found.rows === rows && found.bytes === bytes && found.sum.digest('hex') === sha256;
		}) && unnamed.size === 0
	);
}
