/** A line longer than that is no note: it is passed over, so that memory stays small. */
const LONGEST_LINE = 16 * 1_048_576;

/**
 * The lines of a stream, parted by \n alone, as they come: JSON keeps its other line ends inside.
 * `null` stands for a line too long to be kept.
 */
export async function* readLines(
	input: AsyncIterable<Uint8Array>,
	longest = LONGEST_LINE
): AsyncGenerator<string | null> {
	const decoder = new TextDecoder();
	let pieces: string[] = [];
	let length = 0;
	const keep = (piece: string) => {
		length += piece.length;
		if (length > longest) pieces = [];
		else pieces.push(piece);
	};
	const takeLine = () => {
		const line = length > longest ? null : pieces.join('');
		[pieces, length] = [[], 0];
		return line;
	};
	for await (const chunk of input) {
		const text = decoder.decode(chunk, { stream: true });
		let from = 0;
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
			keep(text.slice(from, at));
			yield takeLine();
			from = at + 1;
		}
		keep(text.slice(from));
	}
	keep(decoder.decode());
	if (length > 0) yield takeLine();
}
