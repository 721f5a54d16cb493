import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	chooseMapBase,
	readContours,
	readMapBase
} from '#lib/features/neighbourhood/map/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { readTileFile } from '#lib/platform/tiles/tile-file.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import type { Actions } from './$types';

function requireAdministration(viewer: Viewer | null): Viewer {
	if (viewer && mayDo(viewer.role, 'choose-map-base')) return viewer;
	error(403, { message: 'Seule l’administration du réseau ouvre cette page.' });
}

export const load = shown(requireAdministration, async (db, { locals, timeZone }) => {
	const { dataDir } = locals.world;
	const [file, contours] = [await readTileFile(dataDir), await readContours(dataDir)];
	return {
		base: await readMapBase(db),
		towns: contours.features.length,
		streets: file && {
			tiles: file.tiles,
			megabytes: (file.bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 2 }),
			since: momentIn(timeZone, Temporal.Instant.fromEpochMilliseconds(file.madeAt.getTime()))
		}
	};
});

export const actions: Actions = deeds({
	choisir: deed(
		requireAdministration,
		v.object({ fond: v.optional(v.string(), '') }),
		(db, { fond }) => chooseMapBase(db, fond),
		({ base }) => ({
			done:
				base === 'ign'
					? 'C’est choisi\u00a0: la carte montre le Plan IGN.'
					: 'C’est choisi\u00a0: la carte montre vos rues.'
		}),
		{ 'unknown-base': 'fond' }
	)
});
