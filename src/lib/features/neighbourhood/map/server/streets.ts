import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A street that somebody may name to say where she is. */
export type Street = { name: string; town: string | null; latitude: number; longitude: number };

let kept: { file: string; stamp: number; streets: Street[] } | null = null;

/** The streets made with the tiles of the map; none where nobody has made them. */
export async function readStreets(dataDir: string): Promise<readonly Street[]> {
	const file = join(dataDir, 'map', 'streets.json');
	const stamp = await stat(file).then(
		({ mtimeMs }) => mtimeMs,
		() => null
	);
	if (stamp === null) return [];
	if (kept?.file === file && kept.stamp === stamp) return kept.streets;
	const { streets } = JSON.parse(await readFile(file, 'utf8')) as { streets: Street[] };
	kept = { file, stamp, streets };
	return streets;
}
