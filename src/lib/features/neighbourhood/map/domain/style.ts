import { type Bounds, boundsOf, type Contours, nameSpotsOf } from './contours.ts';
import { OTHER_THEME, POINT_THEMES } from './point-themes.ts';

/** A style of MapLibre, as data. Addresses that begin by « / » are those of the house. */
export type MapStyle = {
	version: 8;
	sources: Record<string, Record<string, unknown>>;
	layers: Record<string, unknown>[];
	/** Read by our own page, and by nothing else of MapLibre. */
	metadata: { bounds: Bounds | null; credits: string[] };
};

/** The ground: our own streets where somebody made them, or the national plan, if it was chosen. */
export type Ground =
	| {
			base: 'own';
			tiles: { stamp: string; zooms: readonly [number, number]; bounds: Bounds } | null;
	  }
	| { base: 'ign' };

/** Letters are those of the page: none is asked for in pieces. */
const FONT = ['Atkinson Hyperlegible Next'];
/** The national plan, without a key, under the Licence Ouverte: the one address that is not ours. */
export const IGN_ORIGIN = 'https://data.geopf.fr';
const IGN_PLAN = `${IGN_ORIGIN}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;

const INK = '#1a2422';
const SEA = '#e8eef0';
const LAND = '#ffffff';
const CREDITS = {
	contours: 'Contours\u00a0: IGN Admin Express, Licence Ouverte',
	streets: '© contributeurs OpenStreetMap',
	plan: 'Fond\u00a0: Plan IGN, Licence Ouverte'
};

/** Places pressed close together are one circle that says how many. */
const CLUSTER_PX = 50;
const LETTERS_PX = 16;

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

const streetsSource = (tiles: {
	stamp: string;
	zooms: readonly [number, number];
	bounds: Bounds;
}) => ({
	type: 'vector',
	url: `pmtiles:///carte/rues.pmtiles?v=${tiles.stamp}`,
	minzoom: tiles.zooms[0],
	maxzoom: tiles.zooms[1],
	bounds: tiles.bounds
});

const namesSource = (towns: Contours) => ({
	type: 'geojson',
	data: {
		type: 'FeatureCollection',
		features: nameSpotsOf(towns).map(({ name, at }) => ({
			type: 'Feature',
			properties: { nom: name },
			geometry: { type: 'Point', coordinates: at }
		}))
	}
});

const placesSource = (size: number) => ({
	type: 'geojson',
	data: '/carte/lieux.geojson',
	cluster: true,
	clusterRadius: CLUSTER_PX * size
});

type Layer = Record<string, unknown>;

function layer(
	id: string,
	type: string,
	source: string | null,
	paint: Layer,
	more: Layer = {}
): Layer {
	return { id, type, ...(source ? { source } : {}), paint, ...more };
}

const byZoom = (...stops: number[]) => ['interpolate', ['exponential', 1.5], ['zoom'], ...stops];
const onStreets = (part: string, more: Layer = {}) => ({ 'source-layer': part, ...more });
const HALO = { 'text-color': INK, 'text-halo-color': LAND, 'text-halo-width': 2 };

function streetLayers(size: number): Layer[] {
	const kinds = (...some: string[]) => ['in', ['get', 'kind'], ['literal', some]];
	const line = { layout: { 'line-cap': 'round', 'line-join': 'round' } };
	return [
		layer('green', 'fill', 'streets', { 'fill-color': '#dfeedd' }, onStreets('green')),
		layer(
			'water',
			'fill',
			'streets',
			{ 'fill-color': '#bcd9ea' },
			onStreets('water', { filter: ['==', ['geometry-type'], 'Polygon'] })
		),
		layer(
			'rivers',
			'line',
			'streets',
			{ 'line-color': '#8fbfdb', 'line-width': byZoom(8, 1, 16, 8) },
			onStreets('water', { filter: ['==', ['geometry-type'], 'LineString'], ...line })
		),
		layer('buildings', 'fill', 'streets', { 'fill-color': '#e9e5dc' }, onStreets('buildings')),
		layer(
			'walks',
			'line',
			'streets',
			{ 'line-color': '#8f8677', 'line-width': byZoom(13, 1, 18, 4), 'line-dasharray': [2, 1.5] },
			onStreets('streets', { filter: kinds('walk', 'steps', 'small') })
		),
		layer(
			'street-edges',
			'line',
			'streets',
			{ 'line-color': '#9b958a', 'line-width': byZoom(11, 1.5, 18, 26) },
			onStreets('streets', { filter: kinds('street'), ...line })
		),
		layer(
			'streets',
			'line',
			'streets',
			{ 'line-color': '#ffffff', 'line-width': byZoom(11, 0.5, 18, 22) },
			onStreets('streets', { filter: kinds('street'), ...line })
		),
		layer(
			'main-edges',
			'line',
			'streets',
			{ 'line-color': '#a9771f', 'line-width': byZoom(8, 1.5, 18, 32) },
			onStreets('streets', { filter: kinds('main'), ...line })
		),
		layer(
			'main-streets',
			'line',
			'streets',
			{ 'line-color': '#ffe2a6', 'line-width': byZoom(8, 0.8, 18, 28) },
			onStreets('streets', { filter: kinds('main'), ...line })
		),
		layer(
			'rails',
			'line',
			'streets',
			{ 'line-color': '#5d6662', 'line-width': byZoom(10, 1, 18, 4), 'line-dasharray': [4, 2] },
			onStreets('rail')
		),
		layer(
			'street-names',
			'symbol',
			'streets',
			HALO,
			onStreets('street_names', {
				layout: {
					'symbol-placement': 'line',
					'text-field': ['get', 'name'],
					'text-font': FONT,
					'text-size': ['interpolate', ['linear'], ['zoom'], 13, 14 * size, 18, 20 * size]
				}
			})
		)
	];
}

/** From afar, towns; nearer, the streets say where one is. */
const townNames = (size: number) =>
	layer('town-names', 'symbol', 'town-names', HALO, {
		maxzoom: 14,
		layout: { 'text-field': ['get', 'nom'], 'text-font': FONT, 'text-size': LETTERS_PX * size }
	});

const isCluster = ['has', 'point_count'];
/** What belongs to a kind: a colour or a letter. */
const byKind = (told: (theme: { letter: string; colour: string }) => string) => [
	'match',
	['get', 'k'],
	...POINT_THEMES.flatMap((theme) => [[...theme.kinds], told(theme)]),
	told(OTHER_THEME)
];

function placeLayers(size: number): Layer[] {
	const letters = LETTERS_PX * size;
	const round = { 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2 };
	const inside = { 'text-font': FONT, 'text-allow-overlap': true };
	return [
		layer(
			'clusters',
			'circle',
			'places',
			{
				'circle-color': INK,
				'circle-radius': [
					'step',
					['get', 'point_count'],
					18 * size,
					100,
					22 * size,
					1000,
					28 * size
				],
				...round
			},
			{ filter: isCluster }
		),
		layer(
			'cluster-counts',
			'symbol',
			'places',
			{ 'text-color': '#ffffff' },
			{
				filter: isCluster,
				layout: {
					'text-field': ['to-string', ['get', 'point_count']],
					'text-size': letters,
					...inside
				}
			}
		),
		layer(
			'points',
			'circle',
			'places',
			{
				'circle-color': byKind(({ colour }) => colour),
				'circle-radius': 14 * size,
				...round
			},
			{ filter: ['!', isCluster] }
		),
		layer(
			'point-letters',
			'symbol',
			'places',
			{ 'text-color': '#ffffff' },
			{
				filter: ['!', isCluster],
				layout: { 'text-field': byKind(({ letter }) => letter), 'text-size': letters, ...inside }
			}
		),
		layer('point-names', 'symbol', 'places', HALO, {
			filter: ['!', isCluster],
			minzoom: 14,
			layout: {
				'text-field': ['get', 'n'],
				'text-font': FONT,
				'text-size': letters,
				'text-anchor': 'top',
				'text-offset': [0, 1.1],
				'text-max-width': 12,
				'text-optional': true
			}
		})
	];
}
