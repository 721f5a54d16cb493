const NEW_LINE = 0x0a;

/** Rows that end in a piece of what COPY gives: a line each, line ends inside values being escaped. */
export function countRows(piece: Buffer): number {
	let rows = 0;
	for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) rows += 1;
	return rows;
}
