export type Point = { latitude: number; longitude: number };

const EARTH_METRES = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in whole metres. */
export function metresBetween(one: Point, other: Point): number {
	const [north, east] = [
		radians(other.latitude - one.latitude),
		radians(other.longitude - one.longitude)
	];
	const half =
		Math.sin(north / 2) ** 2 +
		Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
	return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half))));
}
