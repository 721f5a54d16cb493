import type { Chance } from '#lib/shared/seeded-chance.ts';

/** A normal number, by Box and Muller. */
export function drawNormal(draw: Chance): number {
	const radius = Math.sqrt(-2 * Math.log(1 - draw()));
	return radius * Math.cos(2 * Math.PI * draw());
}
