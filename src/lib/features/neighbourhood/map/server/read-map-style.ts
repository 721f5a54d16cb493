import type { Db } from '#lib/platform/database/acting.ts';
import { readTileFile } from '#lib/platform/tiles/tile-file.ts';
import { LARGE, type MapStyle, mapStyle } from '../domain/style/map-style.ts';
import { readMapBase } from './map-base.ts';
import { readContours } from './read-contours.ts';

/** How the map is drawn today: on the ground that was chosen, with the streets that were made. */
export async function readMapStyle(db: Db, dataDir: string, isLarge = false): Promise<MapStyle> {
	const size = isLarge ? LARGE : 1;
	const towns = await readContours(dataDir);
	if ((await readMapBase(db)) === 'ign') return mapStyle({ base: 'ign' }, towns, size);
	return mapStyle({ base: 'own', tiles: await readTileFile(dataDir) }, towns, size);
}
