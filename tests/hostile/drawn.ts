const FIRST = 0x811c9dc5;
const BETWEEN = '\u001f';
/** More than are ever drawn at once: a number and a place among them make one exact number. */
const MOST = 2 ** 20;

/** FNV-1a: what was read so far, and more. */
function read(text: string, state: number): number {
	let now = state;
	for (const sign of text) now = Math.imul(now ^ sign.codePointAt(0)!, 0x01000193);
	return now;
}

/** A number of 32 bits that looks drawn, and is the same for the same words (FNV-1a, then mixed). */
function mixed(state: number): number {
	const once = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
	return (twice ^ (twice >>> 16)) >>> 0;
}

const drawn = (...words: readonly (string | number)[]) => mixed(read(words.join(BETWEEN), FIRST));

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
	// Tens of thousands of things: what they have in common is read once, and numbers alone are sorted.
	const common = read([...words, ''].join(BETWEEN), FIRST);
	const ranks = new Float64Array(things.length);
	things.forEach((thing, nth) => (ranks[nth] = mixed(read(called(thing), common)) * MOST + nth));
	return Array.from(ranks.sort(), (rank) => things[rank % MOST]!);
}
