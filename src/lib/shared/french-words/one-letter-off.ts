/** One slip in a short word makes another word: below five letters, nothing is corrected. */
const SHORTEST = 5;
/** The first letter is the one least often mistaken: below seven, « ville » is no « fille ». */
const SHORTEST_OF_ANOTHER_INITIAL = 7;

/**
 * A word with each of its letters left out in turn. Two words one letter apart (added, forgotten,
 * mistaken or swapped) always share such a remnant: this is how typos are found without a scan.
 */
export function remnants(word: string): string[] {
	if (word.length < SHORTEST - 1) return [];
	return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/**
 * Whether one slip of the keyboard leads from one word to the other: a letter added, forgotten,
 * mistaken, or two neighbours swapped, in words of five letters and more.
 */
export function oneLetterOff(one: string, other: string): boolean {
	if (Math.max(one.length, other.length) < SHORTEST) return false;
	if (Math.abs(one.length - other.length) > 1) return false;
	if (one[0] !== other[0] && one.length < SHORTEST_OF_ANOTHER_INITIAL) return false;
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	const [a, b] = [one.slice(start), other.slice(start)];
	return (
		a.slice(1) === b ||
		a === b.slice(1) ||
		a.slice(1) === b.slice(1) ||
		(a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
	);
}
