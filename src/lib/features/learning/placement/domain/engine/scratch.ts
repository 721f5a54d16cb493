/**
 * Room for passing arrays, taken from one block and given back together: a posterior makes hundreds
 * of small ones, and the collector would make the odd question slow. What must stay is copied out.
 */
export type Scratch = {
	/** An array of zeros, good until the next `clear`. */
	take(length: number): Float64Array;
	clear(): void;
};

/** An empty scratch of its own, which grows to what is asked of it. */
export function createScratch(): Scratch {
	let block = new Float64Array(1 << 14);
	let taken = 0;
	return {
		take(length) {
			if (taken + length > block.length) {
				block = new Float64Array(2 * (block.length + length));
				taken = 0;
			}
			const array = block.subarray(taken, taken + length);
			taken += length;
			return array.fill(0);
		},
		clear() {
			taken = 0;
		}
	};
}
