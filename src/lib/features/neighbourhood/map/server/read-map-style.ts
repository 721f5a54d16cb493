import type { Db } from '#lib/platform/database/acting.ts';
import { readTileFile } from '#lib/platform/tiles/tile-file.ts';
import { type MapStyle, mapStyle } from '../domain/style.ts';
import { readMapBase } from './map-base.ts';
import { readContours } from './read-contours.ts';

/** How the map is drawn today: on the ground that was chosen, with the streets that were made. */
export async function readMapStyle(db: Db, dataDir: string): Promise<MapStyle> {
	const towns = await readContours(dataDir);
	if ((await readMapBase(db)) === 'ign') return mapStyle({ base: 'ign' }, towns);
	return mapStyle({ base: 'own', tiles: await readTileFile(dataDir) }, towns);
}
