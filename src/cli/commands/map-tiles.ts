import { boundsOf, readContours, townAt } from '#lib/features/neighbourhood/map/index.server.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { makeTiles } from '#lib/platform/tiles/make-tiles.ts';
import { mapFolder } from '#lib/platform/tiles/tile-file.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refused, userPath } from '../command.ts';
import type { LoneCommand } from '../lone-command.ts';

/** Streets beyond the last town are those one comes by. */
const AROUND_M = 2_000;

/** `map-tiles FILE.osm.pbf`: makes the streets of the map, kept beside the data. */
export const mapTiles: LoneCommand = {
	usage: 'map-tiles FICHIER.osm.pbf',
	summary: 'Fait les rues de la carte, à partir d’un extrait d’OpenStreetMap (docs/guides/map.md).',
	options: {},
	check: ([file, ...more]) =>
		file && more.length === 0 ? null : 'Donnez un fichier .osm.pbf, et un seul.',
	async runAlone([file], _options, _input, env) {
		const settings = readSettings(env);
		if ('refusal' in settings) return { code: 2, message: settings.message };
		const contours = await readContours(settings.dataDir);
		const bounds = boundsOf(contours, AROUND_M);
		if (!bounds) {
			return refused(
				refuse('no-contours', 'Il manque les contours des communes (docs/guides/map.md).')
			);
		}
		const townOf = (latitude: number, longitude: number) =>
			townAt(contours, latitude, longitude)?.nom ?? null;
		const folder = mapFolder(settings.dataDir);
		const made = await makeTiles({ extract: userPath(file!), folder, bounds, townOf, env });
		if ('refusal' in made) return refused(made);
		const { tiles, bytes, streets } = made;
		const size = (bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 2 });
		const [west, south, east, north] = bounds.map((degree) =>
			degree.toLocaleString('fr-FR', { maximumFractionDigits: 3 })
		);
		return {
			code: 0,
			value: made,
			lines: [
				`Les rues de la carte sont prêtes\u00a0: ${tiles} tuiles, ${size} Mo, ${streets} rues nommées.`,
				`De ${west} à ${east} de longitude, de ${south} à ${north} de latitude.`,
				'Elles sont montrées dès maintenant. © contributeurs OpenStreetMap (ODbL).'
			]
		};
	}
};
