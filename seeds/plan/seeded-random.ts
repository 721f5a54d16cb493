import { chanceFrom } from '#lib/shared/seeded-chance.ts';

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

/** Seeded by a word. */
export function chanceOf(word: string): Chance {
	const next = chanceFrom(
		[...word].reduce(
			(hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16777619),
			2166136261
		)
	);
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
