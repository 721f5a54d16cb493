import centres from '#content/geo/commune-centres.json' with { type: 'json' };
import { metresBetween, type Point } from '../alike/metres.ts';
import type { Tell } from './read-codes.ts';

const FAR = 20_000;
const CENTRES: Readonly<Record<string, number[]>> = centres.communes;
/** South, north, west, east: the mainland with Corsica, then overseas. */
const FRANCE = [
	[41.2, 51.2, -5.3, 9.7],
	[14.3, 18.2, -63.2, -60.7],
	[2, 6, -54.7, -51.5],
	[-21.5, -20.8, 55.1, 55.9],
	[-13.1, -12.5, 44.9, 45.4],
	[46.7, 47.2, -56.5, -56],
	[-23, -19.4, 163.4, 168.2],
	[-28, -7.8, -155, -134],
	[-14.5, -13.1, -178.3, -176]
];
const isInFrance = ({ latitude, longitude }: Point) =>
	FRANCE.some(
		([south, north, west, east]) =>
			latitude >= south! && latitude <= north! && longitude >= west! && longitude <= east!
	);

/** A number with its point, or with a comma as people write it; undefined: none. */
function readNumber(cell: string, tell: Tell): number | undefined {
	const written = cell.replace(/\s/g, '');
	if (/^[+-]?\d+(?:\.\d+)?$/.test(written)) return Number(written);
	if (/^[+-]?\d+,\d+$/.test(written)) {
		tell('decimal-comma', { suggestion: written.replace(',', '.') });
		return Number(written.replace(',', '.'));
	}
	tell('number-wrong');
	return undefined;
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Both numbers of a position or none; null: the file leaves it empty; undefined: it cannot be kept. */
export function readPosition(
	cells: { latitude: string; longitude: string },
	insee: string | null,
	tell: { latitude: Tell; longitude: Tell }
): Point | null | undefined {
	if (cells.latitude === '' && cells.longitude === '') return null;
	const [latitude, longitude] = (['latitude', 'longitude'] as const).map((name) =>
		cells[name] === '' ? undefined : readNumber(cells[name], tell[name])
	);
	if (latitude === undefined || longitude === undefined) {
		if (cells.latitude === '') tell.latitude('position-half');
		if (cells.longitude === '') tell.longitude('position-half');
		return undefined;
	}
	const [told, swapped] = [
		{ latitude, longitude },
		{ latitude: longitude, longitude: latitude }
	];
	if (!isInFrance(told) && isInFrance(swapped)) {
		tell.latitude('position-swapped', { suggestion: String(longitude) });
		tell.longitude('position-swapped', { suggestion: String(latitude) });
		return undefined;
	}
	if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
		if (Math.abs(latitude) > 90) tell.latitude('number-wrong');
		if (Math.abs(longitude) > 180) tell.longitude('number-wrong');
		return undefined;
	}
	if (isFar(told, insee)) tell.latitude('position-far');
	return { latitude: round(latitude), longitude: round(longitude) };
}

function isFar(point: Point, insee: string | null): boolean {
	if (!isInFrance(point)) return true;
	const centre = insee ? CENTRES[insee] : undefined;
	return (
		centre !== undefined &&
		metresBetween(point, { latitude: centre[0]!, longitude: centre[1]! }) > FAR
	);
}
