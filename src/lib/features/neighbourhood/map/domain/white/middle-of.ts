import type { Point } from '#lib/features/resources/places/index.ts';
import { type Contour, piecesOf } from '../contours.ts';

/** The middle of a commune: of the largest of its pieces, where its weight would balance. */
export function middleOf(town: Contour): Point {
	const weighed = piecesOf(town).map(([outer]) => balanceOf(outer!));
	const { area: _area, ...middle } = weighed.reduce((best, one) =>
		one.area > best.area ? one : best
	);
	return middle;
}

function balanceOf(ring: readonly number[][]): Point & { area: number } {
	let [area, x, y] = [0, 0, 0];
	// Counted from a corner: far from zero, what is small would be lost.
	const [left, bottom] = ring[0] as [number, number];
	for (const [nth, position] of ring.entries()) {
		const [x1, y1] = [position[0]! - left, position[1]! - bottom];
		const next = ring[(nth + 1) % ring.length]!;
		const [x2, y2] = [next[0]! - left, next[1]! - bottom];
		const cross = x1 * y2 - x2 * y1;
		area += cross / 2;
		x += (x1 + x2) * cross;
		y += (y1 + y2) * cross;
	}
	return {
		longitude: left + x / (6 * area),
		latitude: bottom + y / (6 * area),
		area: Math.abs(area)
	};
}
