/** West, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

type Position = number[];
type Ring = Position[];

/** A town as it is drawn: its outer rings, and their holes. */
export type Contour = {
	type: 'Feature';
	properties: { code: string; nom: string };
	geometry:
		{ type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
};

export type Contours = { type: 'FeatureCollection'; features: Contour[] };

/** A degree of latitude, in metres. */
const DEGREE_M = 111_320;

/** Each piece of a town: a ring, then the holes in it. */
export function piecesOf({ geometry }: Contour): Ring[][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** What holds all of it, and `metres` more on each side; null where nothing is drawn. */
export function boundsOf({ features }: Contours, metres = 0): Bounds | null {
	const positions = features.flatMap(piecesOf).flat(2);
	if (positions.length === 0) return null;
	let [west, south, east, north] = [180, 90, -180, -90];
	for (const [longitude, latitude] of positions as [number, number][]) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	const up = metres / DEGREE_M;
	const aside = up / Math.cos((((south + north) / 2) * Math.PI) / 180);
	return [west - aside, south - up, east + aside, north + up];
}

/** Where the name of each town stands: in the largest of its pieces, once. */
export function nameSpotsOf({ features }: Contours): { name: string; at: Position }[] {
	return features.map((town) => {
		const spots = piecesOf(town).map(([outer]) => {
			const axis = (nth: 0 | 1) => outer!.map((position) => position[nth]!);
			const [west, east] = [Math.min(...axis(0)), Math.max(...axis(0))];
			const [south, north] = [Math.min(...axis(1)), Math.max(...axis(1))];
			return {
				size: (east - west) * (north - south),
				at: [(west + east) / 2, (south + north) / 2].map((degree) => Number(degree.toFixed(5)))
			};
		});
		const largest = spots.reduce((best, spot) => (spot.size > best.size ? spot : best));
		return { name: town.properties.nom, at: largest.at };
	});
}

/** The town that a point is in; null: in none of them. */
export function townAt(
	{ features }: Contours,
	latitude: number,
	longitude: number
): { code: string; nom: string } | null {
	const found = features.find(
		(town) =>
			isWithin(boxOf(town), latitude, longitude) &&
			piecesOf(town).some(([outer, ...holes]) => {
				const isIn = (ring: Ring) => isInside(ring, longitude, latitude);
				return isIn(outer!) && !holes.some(isIn);
			})
	);
	return found?.properties ?? null;
}

/** What holds each town, that never changes: most points are in none of most towns. */
const boxes = new WeakMap<Contour, Bounds>();

function boxOf(town: Contour): Bounds {
	const known = boxes.get(town);
	if (known) return known;
	const box = boundsOf({ type: 'FeatureCollection', features: [town] }) ?? [0, 0, 0, 0];
	boxes.set(town, box);
	return box;
}

const isWithin = ([west, south, east, north]: Bounds, latitude: number, longitude: number) =>
	longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** A line drawn east from the point meets the ring an odd number of times: it is inside. */
function isInside(ring: Ring, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [[xi, yi], [xj, yj]] = [ring[i] as [number, number], ring[j] as [number, number]];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}

/** Whether what a file holds can be drawn: rings of numbers, and towns that say their name. */
export function isContours(value: unknown): value is Contours {
	const { type, features } = (value ?? {}) as Contours;
	if (type !== 'FeatureCollection' || !Array.isArray(features)) return false;
	return features.every(({ geometry, properties }) => {
		if (typeof properties?.code !== 'string' || typeof properties.nom !== 'string') return false;
		if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return false;
		const depth = geometry.type === 'Polygon' ? 2 : 3;
		const positions = (geometry.coordinates as unknown[]).flat(depth - 1) as Position[];
		return positions.every((position) => position.length >= 2 && position.every(Number.isFinite));
	});
}
