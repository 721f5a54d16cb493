import { columnNamed, type FileRow } from './columns.ts';

type Feature = { geometry?: { type?: unknown; coordinates?: unknown }; properties?: unknown };

/** Points of a map, whose properties are the columns of the standard; null: it is no such file. */
export function readFeatures(json: unknown): FileRow[] | null {
	const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown };
	if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
	return features.flatMap((feature: Feature | null, n): FileRow[] => {
		if (typeof feature !== 'object' || feature === null) return [];
		const cells = new Map<string, string>();
		for (const [name, value] of Object.entries(feature.properties ?? {})) {
			if (columnNamed(name)) cells.set(name, textOf(value));
		}
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
	return String(value).replace(/\s+/g, ' ').trim();
}
