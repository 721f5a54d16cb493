import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A street that somebody may name to say where she is: its middle, and the town it is in. */
export type NamedStreet = {
	name: string;
	town: string | null;
	latitude: number;
	longitude: number;
};

type Position = [longitude: number, latitude: number];
type Line = { geometry: { coordinates: Position[] }; properties: { name?: string } };

/**
 * The named streets of lines, one a row, as osmium writes them. A street comes in pieces: of those in one town,
 * the point nearest to the middle of them all is kept.
 */
export async function readNamedStreets(
	file: string,
	townOf: (latitude: number, longitude: number) => string | null
): Promise<NamedStreet[]> {
	const pieces = new Map<string, { name: string; town: string | null; points: Position[] }>();
	for await (const row of createInterface({ input: createReadStream(file) })) {
		if (!row) continue;
		const { geometry, properties } = JSON.parse(row) as Line;
		const name = properties.name?.trim();
		const middle = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)];
		if (!name || !middle) continue;
		const town = townOf(middle[1], middle[0]);
		const key = `${town}\n${name}`;
		const street = pieces.get(key) ?? { name, town, points: [] };
		street.points.push(...geometry.coordinates);
		pieces.set(key, street);
	}
	return [...pieces.values()]
		.map(({ name, town, points }) => {
			const [longitude, latitude] = middlemost(points);
			return { name, town, latitude, longitude };
		})
		.sort((one, other) =>
			`${one.name} ${one.town}`.localeCompare(`${other.name} ${other.town}`, 'fr')
		);
}

function middlemost(points: Position[]): Position {
	const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	const [east, north] = [mean(0), mean(1)];
	const far = ([longitude, latitude]: Position) =>
		(longitude - east) ** 2 + (latitude - north) ** 2;
	return points.reduce((best, point) => (far(point) < far(best) ? point : best));
}
