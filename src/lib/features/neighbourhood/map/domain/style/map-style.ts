import { type Bounds, boundsOf, type Contours } from '../contours.ts';
import { INK, LAND, type Layer, layer } from './layer.ts';
import { placeLayers, placesSource } from './place-layers.ts';
import { streetLayers, streetsSource, type StreetTiles } from './street-layers.ts';
import { namesSource, townNames } from './town-names.ts';

/** A style of MapLibre, as data. Addresses that begin by « / » are those of the house. */
export type MapStyle = {
	version: 8;
	sources: Record<string, Record<string, unknown>>;
	layers: Layer[];
	/** Read by our own page, and by nothing else of MapLibre. */
	metadata: { bounds: Bounds | null; credits: string[] };
};

/** The ground: our own streets where somebody made them, or the national plan, if it was chosen. */
export type Ground = { base: 'own'; tiles: StreetTiles | null } | { base: 'ign' };

/** The national plan, without a key, under the Licence Ouverte: the one address that is not ours. */
export const IGN_ORIGIN = 'https://data.geopf.fr';
const IGN_PLAN = `${IGN_ORIGIN}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;

const SEA = '#e8eef0';
const CREDITS = {
	contours: 'Contours\u00a0: IGN Admin Express, Licence Ouverte',
	streets: '© contributeurs OpenStreetMap',
	plan: 'Fond\u00a0: Plan IGN, Licence Ouverte'
};

/** On a kiosk, what is read and pressed is larger by so much. */
export const LARGE = 1.6;

/** The map as it is drawn, of that size. The page says where the points of its answer are. */
export function mapStyle(ground: Ground, towns: Contours, size = 1): MapStyle {
	const isIgn = ground.base === 'ign';
	const hasStreets = !isIgn && ground.tiles !== null;
	const contours = { type: 'geojson', data: '/carte/communes.geojson' };
	return {
		version: 8,
		sources: {
			contours,
			...(isIgn ? {} : { 'town-names': namesSource(towns) }),
			...(isIgn ? { ign: ignSource() } : {}),
			...(hasStreets ? { streets: streetsSource(ground.tiles!) } : {}),
			places: placesSource(size)
		},
		layers: [
			layer('ground', 'background', null, { 'background-color': SEA }),
			...(isIgn
				? [layer('plan', 'raster', 'ign', { 'raster-fade-duration': 0 })]
				: [layer('towns', 'fill', 'contours', { 'fill-color': LAND })]),
			...(hasStreets ? streetLayers(size) : []),
			layer('borders', 'line', 'contours', {
				'line-color': INK,
				'line-opacity': 0.45,
				'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1, 14, 2]
			}),
			...(isIgn ? [] : [townNames(size)]),
			...placeLayers(size)
		],
		metadata: {
			bounds: boundsOf(towns),
			credits: [
				CREDITS.contours,
				...(isIgn ? [CREDITS.plan] : []),
				...(hasStreets ? [CREDITS.streets] : [])
			]
		}
	};
}

const ignSource = () => ({ type: 'raster', tiles: [IGN_PLAN], tileSize: 256, maxzoom: 19 });
