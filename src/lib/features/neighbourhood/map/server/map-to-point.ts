import type { Db } from '#lib/platform/database/acting.ts';
import { type Bounds, boundsOf } from '../domain/contours.ts';
import { IGN_ORIGIN } from '../domain/style/map-style.ts';
import { readContours } from './read-contours.ts';
import { readMapStyle } from './read-map-style.ts';

/** A map on which somebody shows where something is. */
export type PointMap = {
	/** Where it looks first: her town. */
	bounds: Bounds | null;
	credits: string[];
	/** Another server that it asks, when it was chosen. */
	mapOrigin: string | null;
};

/** The map of a town to point at; null where it has no streets: nobody finds her way on contours. */
export async function mapToPoint(
	db: Db,
	dataDir: string,
	town: string | null
): Promise<PointMap | null> {
	const [contours, style] = [await readContours(dataDir), await readMapStyle(db, dataDir)];
	const isElsewhere = 'ign' in style.sources;
	if (!isElsewhere && !('streets' in style.sources)) return null;
	const features = contours.features.filter(({ properties }) => properties.nom === town);
	return {
		bounds: boundsOf(features.length > 0 ? { ...contours, features } : contours),
		credits: style.metadata.credits,
		mapOrigin: isElsewhere ? IGN_ORIGIN : null
	};
}
