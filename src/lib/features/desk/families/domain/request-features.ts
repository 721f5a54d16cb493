/** How much a sign tells of a request: a word, two words in a row, four letters of a word. */
const WORTH = { word: 1, pair: 0.7, letters: 0.35 } as const;
const LETTERS = 4;

/**
 * What a request is known by, each once with what it is worth: its words, their neighbours, and pieces
 * of them, so that a word spelled or ended another way is still half known (§13, offline rules).
 */
export function featuresOf(words: readonly string[], withPieces = true): Map<string, number> {
	const features = new Map<string, number>();
	for (const [rank, word] of words.entries()) {
		// A figure is a date or a price: of any request.
		if (/^\d+$/.test(word)) continue;
		features.set(word, WORTH.word);
		if (rank > 0) features.set(`${words[rank - 1]} ${word}`, WORTH.pair);
		if (!withPieces) continue;
		const edged = `^${word}$`;
		for (let at = 0; at + LETTERS <= edged.length; at++) {
			features.set(`…${edged.slice(at, at + LETTERS)}`, WORTH.letters);
		}
	}
	return features;
}
