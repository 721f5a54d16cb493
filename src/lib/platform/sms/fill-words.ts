/** Braces around a word: no space and no brace inside. Anything else in braces is text. */
const PLACE = /\{([^{}\s]+)\}/g;

/**
 * A text with each `{word}` filled, once: what a value holds in braces is text. A word written with its
 * marks apart is the same word. One that has no value stays as it is, and is told once.
 */
export function fillWords(
	text: string,
	values: ReadonlyMap<string, string>
): { text: string; unknown: string[] } {
	const known = new Map([
		...Array.from(values, ([word, value]): [string, string] => [word.normalize(), value]),
		...values
	]);
	const unknown = new Set<string>();
	const filled = text.replace(PLACE, (place: string, word: string) => {
		const value = known.get(word) ?? known.get(word.normalize());
		if (value === undefined) unknown.add(word);
		return value ?? place;
	});
	return { text: filled, unknown: [...unknown] };
}
