import { type Bounds, boundsOf, type Contours, piecesOf } from './contours.ts';

/** Towns and places as lines to draw, for who has no map: the page holds it, and asks for nothing. */
export type Outline = {
	width: number;
	height: number;
	/** One line for all the towns. */
	towns: string;
	/** One dot for each place. */
	dots: string;
	/** The towns that have places, and how many; where their name stands. */
	names: { name: string; x: number; y: number }[];
	/** Places that are beyond the towns, or more than can be told apart. */
	undrawn: number;
};

type Point = { latitude: number; longitude: number };

const WIDTH = 600;
/** More would be one stain, and weigh on the page. */
const MOST_DOTS = 200;
const MOST_NAMES = 10;

/** The outline of the towns with the places of an answer; null where no contour is known. */
export function outlineOf(
	contours: Contours,
	points: readonly Point[],
	townOf: (point: Point) => string | null
): Outline | null {
	const ground = groundOf(contours);
	if (!ground) return null;
	const { x, y, towns } = ground;
	const [west, south, east, north] = ground.bounds;
	const isIn = ({ latitude, longitude }: Point) =>
		longitude >= west && longitude <= east && latitude >= south && latitude <= north;
	const placed = [
		...new Set(points.filter(isIn).map((point) => `M${x(point.longitude)} ${y(point.latitude)}h0`))
	];
	const dots = placed.slice(0, MOST_DOTS);
	const counts = new Map<string, number>();
	for (const point of points.slice(0, MOST_DOTS)) {
		const town = townOf(point);
		if (town) counts.set(town, (counts.get(town) ?? 0) + 1);
	}
	const told = [...counts].toSorted((one, other) => other[1] - one[1]).slice(0, MOST_NAMES);
	const names = told.flatMap(([name]) => {
		const town = contours.features.find(({ properties }) => properties.nom === name);
		const around = town && boundsOf({ type: 'FeatureCollection', features: [town] });
		if (!around) return [];
		return [{ name, x: x((around[0] + around[2]) / 2), y: y((around[1] + around[3]) / 2) }];
	});
	return {
		width: WIDTH,
		height: y(south),
		towns,
		dots: dots.join(''),
		names,
		undrawn: points.filter((point) => !isIn(point)).length + placed.length - dots.length
	};
}

type Ground = {
	bounds: Bounds;
	x: (longitude: number) => number;
	y: (latitude: number) => number;
	towns: string;
};

/** The towns are the same under every answer: drawn once. */
const grounds = new WeakMap<Contours, Ground>();

function groundOf(contours: Contours): Ground | null {
	const known = grounds.get(contours);
	if (known) return known;
	const bounds = boundsOf(contours, 500);
	if (!bounds) return null;
	const [west, south, east, north] = bounds;
	const scale = WIDTH / (east - west);
	// A degree of longitude is shorter than one of latitude.
	const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
	const x = (longitude: number) => Math.round((longitude - west) * scale);
	const y = (latitude: number) => Math.round((north - latitude) * scale * stretch);
	const towns = contours.features
		.flatMap(piecesOf)
		.flat()
		.map((ring) => lineOf(ring.map(([longitude, latitude]) => [x(longitude!), y(latitude!)])))
		.join('');
	const ground = { bounds, x, y, towns };
	grounds.set(contours, ground);
	return ground;
}

/** A closed line, from step to step: half as long to write as the places themselves. */
export function lineOf(points: [number, number][]): string {
	let [left, top] = points[0] ?? [0, 0];
	let line = `M${left} ${top}`;
	for (const [right, bottom] of points.slice(1)) {
		if (right === left && bottom === top) continue;
		line += `l${right - left} ${bottom - top}`;
		[left, top] = [right, bottom];
	}
	return `${line}z`;
}
