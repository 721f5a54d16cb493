/** A source of chance: the next number in [0, 1[. */
export type Draw = () => number;

/** Chance that starts again alike from a seed (Mulberry32). */
export function drawFrom(seed: number): Draw {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A normal number, by Box and Muller. */
export function drawNormal(draw: Draw): number {
	const radius = Math.sqrt(-2 * Math.log(1 - draw()));
	return radius * Math.cos(2 * Math.PI * draw());
}
