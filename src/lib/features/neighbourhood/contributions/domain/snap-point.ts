import { metresBetween, type Point } from '#lib/features/resources/places/index.ts';

/** A street, by the point that stands for it. */
export type Street = Point & { name: string; town: string | null };
/** Where something is said to be: never a door. */
export type Snapped = Point & { snappedTo: 'street' | 'square'; street: string | null };

/** A street's point stands for whoever is in it, or nearly. */
const STREET_METRES = 120;
const SQUARE_METRES = 50;
/** A degree of latitude, in metres. */
const DEGREE_METRES = 111_320;

/**
 * The nearest street, or the middle of a square of fifty metres of the whole country: two neighbours who point at
 * their own doors point at the same place.
 */
export function snapPoint(point: Point, streets: readonly Street[]): Snapped {
	let nearest: { street: Street; metres: number } | null = null;
	for (const street of streets) {
		// Cheap before exact: most streets of a network are kilometres away.
		if (Math.abs(street.latitude - point.latitude) > 0.005) continue;
		const metres = metresBetween(point, street);
		if (metres <= STREET_METRES && metres < (nearest?.metres ?? Infinity)) {
			nearest = { street, metres };
		}
	}
	if (nearest) {
		const { name, latitude, longitude } = nearest.street;
		return { latitude, longitude, snappedTo: 'street', street: name };
	}
	return { ...middleOfSquare(point), snappedTo: 'square', street: null };
}

/** Rows of fifty metres from the equator; in each, columns of fifty metres as they are in its middle. */
function middleOfSquare({ latitude, longitude }: Point): Point {
	const tall = SQUARE_METRES / DEGREE_METRES;
	const middle = (Math.floor(latitude / tall) + 0.5) * tall;
	const wide = tall / Math.cos((middle * Math.PI) / 180);
	return {
		latitude: rounded(middle),
		longitude: rounded((Math.floor(longitude / wide) + 0.5) * wide)
	};
}

/** A metre: what is finer says more than a square. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** « 12 bis, rue de la Marée » is told as its street alone. */
export const withoutNumber = (typed: string): string =>
	typed
		.replace(/^\s*(?:n°\s*|au\s+)?\d{1,4}(?:\s?(?:bis|ter|quater|[a-d])(?!\p{L}))?[\s,]+/iu, '')
		.trim();
