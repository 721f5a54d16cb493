import { PICTOGRAMS } from '#lib/shared/pictograms.ts';
import type { TileCode } from '../domain/tiles.ts';

const drawn = (name: string): readonly string[] => PICTOGRAMS[name]!.strokes;

/** What stands above the word of a tile, on the grid of the pictograms; two are drawn for the kiosk alone. */
export const TILE_DRAWINGS: Readonly<Record<TileCode, readonly string[]>> = {
	benefits: drawn('health'),
	taxes: drawn('town-hall'),
	// A card with a face and two lines.
	identity: [
		'M4 5h16a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-16a1.5 1.5 0 0 1 -1.5 -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5z',
		'M8.3 8a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0 -3.8z',
		'M5 16c.3-1.7 1.5-2.5 3.3-2.5s3 .8 3.3 2.5',
		'M14.5 10h4',
		'M14.5 14h4'
	],
	// A briefcase.
	work: [
		'M4 8h16a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-16a1.5 1.5 0 0 1 -1.5 -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5z',
		'M8.5 8v-2a1.5 1.5 0 0 1 1.5 -1.5h4a1.5 1.5 0 0 1 1.5 1.5v2',
		'M2.5 13.5h19',
		'M12 12.5v2'
	],
	school: drawn('learning'),
	retirement: drawn('calendar'),
	messages: drawn('envelope'),
	leisure: drawn('smiley'),
	other: drawn('list')
};
