import type { WhiteArea } from '../../domain/white/white-areas.ts';
import { type WhiteDrawing, whiteDrawing } from '../../domain/white/white-drawing.ts';
import { readContours } from '../read-contours.ts';

/** The same areas as a drawing on the contours of the towns; null where no contour is known. */
export async function drawWhiteAreas(
	areas: readonly WhiteArea[],
	dataDir: string
): Promise<WhiteDrawing | null> {
	return whiteDrawing(await readContours(dataDir), areas);
}
