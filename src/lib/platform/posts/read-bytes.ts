/**
 * What a request carries, in one piece and copied once: null when there is more of it than `most`, or
 * than it said.
 */
export async function readBytes(request: Request, most: number): Promise<Buffer | null> {
	if (!request.body) return Buffer.alloc(0);
	const said = Number(request.headers.get('content-length') ?? NaN);
	const room = Number.isInteger(said) && said >= 0 ? said : null;
	if (room !== null && room > most) return null;
	const whole = room === null ? null : Buffer.allocUnsafeSlow(room);
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of request.body as AsyncIterable<Uint8Array>) {
		if (size + piece.length > (room ?? most)) return null;
		if (whole) whole.set(piece, size);
		else pieces.push(piece);
		size += piece.length;
	}
	if (!whole) return Buffer.concat(pieces, size);
	return size === whole.length ? whole : null;
}
