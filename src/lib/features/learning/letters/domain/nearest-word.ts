/**
 * The word of a list that a misspelt one stands for, or null when none is near: at most a third of
 * its letters away, accents left out (Levenshtein 1966).
 */
export function nearestWord(
	typed: string,
	words: readonly string[],
	fold: (text: string) => string
): string | null {
	const asked = fold(typed);
	if (asked === '') return null;
	const [nearest] = words
		.map((word) => ({ word, far: distance(asked, fold(word)) }))
		.toSorted((one, other) => one.far - other.far);
	if (nearest && nearest.far <= Math.max(asked.length, fold(nearest.word).length) / 3) {
		return nearest.word;
	}
	return words.find((word) => asked.length > 3 && fold(word).includes(asked)) ?? null;
}

function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1] ? 0 : 1;
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
		}
		row = next;
	}
	return row[other.length]!;
}
