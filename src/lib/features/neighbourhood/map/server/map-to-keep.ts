import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { readTileFile } from '#lib/platform/tiles/tile-file.ts';
import { LARGE_STYLE, MAP_FILES } from '../domain/map-files.ts';
import { readMapBase } from './map-base.ts';

/** A file that a kiosk keeps, and what says whether it has changed. */
type ToKeep = { href: string; stamp: string };

/**
 * All that a map needs when the network is gone, streets and places included; `release` says which version of our
 * own files. The national plan is not kept: it is on another server.
 */
export async function mapToKeep(
	db: Db,
	dataDir: string,
	release: string
): Promise<{ files: ToKeep[]; stamp: string }> {
	const { rows } = await sql<{ stamp: string }>`select places_stamp() as stamp`.execute(db);
	const [base, tiles] = [await readMapBase(db), await readTileFile(dataDir)];
	const ground = [release, base, tiles?.stamp ?? ''].join(' ');
	const places = rows[0]!.stamp;
	const ours = ['/carte.js', '/carte/carte.css', '/carte/communes.geojson'];
	const theirs = [MAP_FILES.map, MAP_FILES.kioskWorker].map(({ address }) => address);
	const streets =
		base === 'own' && tiles
			? [
					{ href: MAP_FILES.tiles.address, stamp: MAP_FILES.tiles.address },
					{ href: `/carte/rues.pmtiles?v=${tiles.stamp}`, stamp: tiles.stamp }
				]
			: [];
	return {
		stamp: `${ground} ${places}`,
		files: [
			...ours.map((href) => ({ href, stamp: release })),
			...theirs.map((href) => ({ href, stamp: href })),
			...streets,
			{ href: LARGE_STYLE, stamp: ground },
			{ href: '/carte/lieux.geojson', stamp: places }
		]
	};
}
