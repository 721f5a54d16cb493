/** A number of 32 bits that looks drawn, and is the same for the same words (FNV-1a, then mixed). */
function drawn(...words: readonly (string | number)[]): number {
	let state = 0x811c9dc5;
	for (const sign of words.join('\u001f')) {
		state = Math.imul(state ^ sign.codePointAt(0)!, 0x01000193);
	}
	state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
	return (state ^ (state >>> 16)) >>> 0;
}

export const oneDrawn = <T>(choices: readonly T[], ...words: readonly (string | number)[]) =>
	choices[drawn(...words) % Math.max(choices.length, 1)];

/**
 * The same things, in an order drawn from what each is called: whoever takes them a few at a time
 * takes each once, whatever else is on the page meanwhile.
 */
export function inDrawnOrder<T>(
	things: readonly T[],
	called: (thing: T) => string,
	...words: readonly (string | number)[]
): T[] {
	return things
		.map((thing) => ({ thing, rank: drawn(...words, called(thing)) }))
		.toSorted((one, other) => one.rank - other.rank)
		.map(({ thing }) => thing);
}
