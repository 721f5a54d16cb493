import { importPlaces, readPlaceFiles } from '#lib/features/resources/places/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { onCopy } from '../copies.ts';
import { placesFile } from '../draw-places.ts';
import { fillPlaces } from '../fill-places.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork } from '../network.ts';

const ROWS = 10_000;

/** A file of ten thousand places, read, judged, written and looked through for doubles, beside twenty thousand. */
export async function* placesImport(network: BenchNetwork): AsyncGenerator<Line> {
	await fillPlaces(network);
	const dropped = { name: 'region.csv', bytes: placesFile(ROWS) };
	yield* await onCopy(network.ownerUrl, async (copyUrl) => {
		const database = openPool(appUrl(copyUrl));
		try {
			const started = performance.now();
			const files = await readPlaceFiles([dropped]);
			const told = await asActing(database, acting('operator', null), (db) =>
				importPlaces(db, files, { isDryRun: false, key: Buffer.alloc(32, 1) })
			);
			const seconds = (performance.now() - started) / 1000;
			if (told.written !== ROWS) throw new Error(`${told.written} places written of ${ROWS}`);
			if (told.problems.length === 0) throw new Error('no fault was seen in a dirty file');
			return [line(`places/import of ${ROWS}`, seconds, 's')];
		} finally {
			await database.destroy();
		}
	});
}
