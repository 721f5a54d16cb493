import { BOOKLET_THEMES } from '../booklet/booklet-themes.ts';
import { boundsOf, type Contours, piecesOf } from '../contours.ts';
import { lineOf } from '../outline-svg.ts';
import type { WhiteArea } from './white-areas.ts';

/** What lacks there: nothing, some chapters, more than half of them. */
export type Lack = 'none' | 'some' | 'most';

export type WhiteDrawing = {
	width: number;
	height: number;
	/** Each town, and what it lacks; null: nobody is told to live there. */
	towns: { code: string; path: string; lack: Lack | null }[];
	/** How many chapters lack, where that is told. */
	numbers: { key: string; x: number; y: number; missing: number }[];
};

const WIDTH = 600;

/** Towns and what they lack, drawn: by a colour, and by the number of chapters for who sees no colours. */
export function whiteDrawing(contours: Contours, areas: readonly WhiteArea[]): WhiteDrawing | null {
	const bounds = boundsOf(contours, 500);
	if (!bounds) return null;
	const [west, south, east, north] = bounds;
	const scale = WIDTH / (east - west);
	const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
	const x = (longitude: number) => Math.round((longitude - west) * scale);
	const y = (latitude: number) => Math.round((north - latitude) * scale * stretch);
	const told = new Map(areas.map((area) => [area.key, area]));
	return {
		width: WIDTH,
		height: y(south),
		towns: contours.features.map((town) => {
			const { code } = town.properties;
			const rings = piecesOf(town).flat();
			const lines = rings.map((ring) =>
				lineOf(ring.map(([longitude, latitude]) => [x(longitude!), y(latitude!)]))
			);
			const area = told.get(code);
			return { code, path: lines.join(''), lack: area ? lackOf(area) : null };
		}),
		numbers: areas.flatMap(({ key, at, kind, missing }) =>
			at && kind === 'commune'
				? [{ key, x: x(at.longitude), y: y(at.latitude), missing: missing.length }]
				: []
		)
	};
}

const lackOf = ({ missing }: WhiteArea): Lack =>
	missing.length === 0 ? 'none' : missing.length * 2 > BOOKLET_THEMES.length ? 'most' : 'some';
