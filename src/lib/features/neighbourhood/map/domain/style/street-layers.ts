import type { Bounds } from '../contours.ts';
import { FONT, HALO, type Layer, layer } from './layer.ts';

/** Our own streets, where somebody made them. */
export type StreetTiles = { stamp: string; zooms: readonly [number, number]; bounds: Bounds };

/** The one archive of streets, read by pieces. */
export const streetsSource = (tiles: StreetTiles) => ({
	type: 'vector',
	url: `pmtiles:///carte/rues.pmtiles?v=${tiles.stamp}`,
	minzoom: tiles.zooms[0],
	maxzoom: tiles.zooms[1],
	bounds: tiles.bounds
});

const byZoom = (...stops: number[]) => ['interpolate', ['exponential', 1.5], ['zoom'], ...stops];
const onStreets = (part: string, more: Layer = {}) => ({ 'source-layer': part, ...more });
/** Land and water first, then the ways, then their names. */
export function streetLayers(size: number): Layer[] {
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
