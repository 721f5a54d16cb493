import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import ours from '#content/geo/boulonnais-communes.json' with { type: 'json' };
import { log } from '#lib/platform/log.ts';
import { mapFolder } from '#lib/platform/tiles/tile-file.ts';
import { type Contours, isContours } from '../domain/contours.ts';

const CONTOURS_FILE = 'communes.geojson';
const SHIPPED = ours as Contours;

let read: { path: string; at: number; contours: Contours } | null = null;

/** The contours of the network’s towns: those that were put beside the data, else those that ship with us. */
export async function readContours(dataDir: string): Promise<Contours> {
	const path = join(mapFolder(dataDir), CONTOURS_FILE);
	const at = (await stat(path).catch(() => null))?.mtimeMs;
	if (at === undefined) return SHIPPED;
	if (read?.path === path && read.at === at) return read.contours;
	const contours = await readOwn(path);
	read = { path, at, contours };
	return contours;
}

/** What cannot be read draws nothing: the towns of others would be wrong there. */
async function readOwn(path: string): Promise<Contours> {
	try {
		const value: unknown = JSON.parse(await readFile(path, 'utf8'));
		if (isContours(value)) return value;
	} catch {
		// Said below.
	}
	log.warn({ file: CONTOURS_FILE }, 'contours that cannot be read');
	return { type: 'FeatureCollection', features: [] };
}
