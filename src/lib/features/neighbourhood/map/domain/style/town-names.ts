import { type Contours, nameSpotsOf } from '../contours.ts';
import { FONT, HALO, layer, LETTERS_PX } from './layer.ts';

/** Where the name of each town is written. */
export const namesSource = (towns: Contours) => ({
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

/** From afar, towns; nearer, the streets say where one is. */
export const townNames = (size: number) =>
	layer('town-names', 'symbol', 'town-names', HALO, {
		maxzoom: 14,
		layout: { 'text-field': ['get', 'nom'], 'text-font': FONT, 'text-size': LETTERS_PX * size }
	});
