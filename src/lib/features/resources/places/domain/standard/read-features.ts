import { columnNamed, type FileRow, STANDARD_ALONE } from './columns.ts';
import { plainText } from './write-row.ts';

type Feature = { geometry?: { type?: unknown; coordinates?: unknown }; properties?: unknown };

/** A list of lines whose names are the columns of the standard; null: it is no such list. */
export function readObjects(json: unknown): FileRow[] | null {
	if (!Array.isArray(json)) return null;
	const objects = json
		.map((one: unknown, n) => ({ row: n + 1, one }))
		.filter(({ one }) => isObject(one));
	const names = new Set(objects.flatMap(({ one }) => Object.keys(one as object)));
	if (!names.has('nom') || !STANDARD_ALONE.some((name) => names.has(name))) return null;
	return objects.map(({ row, one }) => ({ row, cells: cellsOf(one as object) }));
}

const isObject = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);

function cellsOf(properties: object): Map<string, string> {
	const cells = new Map<string, string>();
	for (const [name, value] of Object.entries(properties)) {
		if (columnNamed(name)) cells.set(name, textOf(value));
	}
	return cells;
}

/** Points of a map, whose properties are the columns of the standard; null: it is no such file. */
export function readFeatures(json: unknown): FileRow[] | null {
	const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown };
	if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
	return features.flatMap((feature: Feature | null, n): FileRow[] => {
		if (typeof feature !== 'object' || feature === null) return [];
		const cells = cellsOf(feature.properties ?? {});
		const { type: shape, coordinates } = feature.geometry ?? {};
		if (shape === 'Point' && Array.isArray(coordinates)) {
			cells.set('longitude', textOf(coordinates[0]));
			cells.set('latitude', textOf(coordinates[1]));
		}
		return [{ row: n + 1, cells }];
	});
}

function textOf(value: unknown): string {
	if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('|');
	if (value === null || value === undefined || typeof value === 'object') return '';
	return plainText(String(value));
}
