import type { Point } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Bounds, type Contours, townAt } from '../domain/contours.ts';
import { type Outline, outlineOf } from '../domain/outline-svg.ts';
import { IGN_ORIGIN } from '../domain/style/map-style.ts';
import { readContours } from './read-contours.ts';
import { readMapStyle } from './read-map-style.ts';

/** What a page shows of the map before anybody asks for it. */
export type AnswerMap = {
	outline: Outline | null;
	/** What holds every place of the answer; null: there is none. */
	bounds: Bounds | null;
	count: number;
	credits: string[];
	/** Another server that the map asks, when it was chosen. */
	mapOrigin: string | null;
};

/** Less than this around one place, and nothing is known of where it is. */
const AROUND_DEGREES = 0.004;

/** The map of an answer: its places on the contours, and whose lines they are. */
export async function mapOfAnswer(
	db: Db,
	dataDir: string,
	points: readonly Point[]
): Promise<AnswerMap> {
	const [contours, style] = [await readContours(dataDir), await readMapStyle(db, dataDir)];
	return {
		...drawingOf(contours, points),
		count: points.length,
		credits: style.metadata.credits,
		mapOrigin: 'ign' in style.sources ? IGN_ORIGIN : null
	};
}

type Drawing = { contours: Contours; outline: Outline | null; bounds: Bounds | null };

/** All the places are the same ones for everybody, until the directory changes (answerPoints): drawn once. */
const drawn = new WeakMap<readonly Point[], Drawing>();

function drawingOf(contours: Contours, points: readonly Point[]): Omit<Drawing, 'contours'> {
	let drawing = drawn.get(points);
	if (drawing?.contours !== contours) {
		const townOf = ({ latitude, longitude }: Point) =>
			townAt(contours, latitude, longitude)?.nom ?? null;
		drawing = { contours, outline: outlineOf(contours, points, townOf), bounds: around(points) };
		drawn.set(points, drawing);
	}
	const { outline, bounds } = drawing;
	return { outline, bounds };
}

function around(points: readonly Point[]): Bounds | null {
	if (points.length === 0) return null;
	let [west, south, east, north] = boundsOfPoints(points);
	if (east - west < AROUND_DEGREES && north - south < AROUND_DEGREES) {
		[west, east] = [west - AROUND_DEGREES, east + AROUND_DEGREES];
		[south, north] = [south - AROUND_DEGREES, north + AROUND_DEGREES];
	}
	return [west, south, east, north];
}

function boundsOfPoints(points: readonly Point[]): [number, number, number, number] {
	let [west, south, east, north] = [180, 90, -180, -90];
	for (const { latitude, longitude } of points) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	return [west, south, east, north];
}
