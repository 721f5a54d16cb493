/** Chance that is the same at every start: the demonstration must not change from one PC to the next. */
export type Chance = {
	/** A number in [0, 1[. */
	next(): number;
	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number;
	/** True with that probability. */
	hits(probability: number): boolean;
	/** One of the items, all equally likely. */
	pick<Item>(items: readonly Item[]): Item;
	/** One of the items, by weight. */
	weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item;
};

/** A small generator (mulberry32) seeded by a word. */
export function chanceOf(word: string): Chance {
	let state = [...word].reduce(
		(hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16777619),
		2166136261
	);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return {
		next,
		between: (from, to) => from + Math.floor(next() * (to - from + 1)),
		hits: (probability) => next() < probability,
		pick: (items) => items[Math.floor(next() * items.length)]!,
		weighted(items) {
			let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
			return (items.find(([, weight]) => (left -= weight) < 0) ?? items.at(-1)!)[0];
		}
	};
}
