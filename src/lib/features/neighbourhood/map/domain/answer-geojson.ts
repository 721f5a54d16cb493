import type { MapPoint } from './asked.ts';

/** About a metre: nobody stands nearer to a door. */
const DECIMALS = 5;
const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** Points as a map reads them, in as few letters as it can: `i` its place, `n` its name, `k` its kind. */
export const pointsGeojson = (points: readonly MapPoint[]) => ({
	type: 'FeatureCollection' as const,
	features: points.map(({ id, name, kind, latitude, longitude }) => ({
		type: 'Feature' as const,
		geometry: { type: 'Point' as const, coordinates: [rounded(longitude), rounded(latitude)] },
		properties: { i: id, n: name, k: kind }
	}))
});
