const NOTHING: Buffer = Buffer.alloc(0);

/** Reads a stream of bytes by known lengths, without ever holding it whole. */
export type ByteReader = {
	/** Exactly `length` bytes, or null when the stream ended before the first; short is an error. */
	take(length: number): Promise<Buffer | null>;
	/** The next `length` bytes as they come. */
	pass(length: number): AsyncGenerator<Buffer>;
	/** All that is left. */
	rest(): AsyncGenerator<Buffer>;
};

export function readerOf(source: AsyncIterable<Uint8Array>): ByteReader {
	const pieces = source[Symbol.asyncIterator]();
	let left = NOTHING;

	/** What is at hand, or the next piece; empty at the end. */
	async function next(): Promise<Buffer> {
		while (left.length === 0) {
			const { done, value } = await pieces.next();
			if (done) return NOTHING;
			left = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		}
		return left;
	}

	async function* pass(length: number): AsyncGenerator<Buffer> {
		for (let missing = length; missing > 0;) {
			const piece = (await next()).subarray(0, missing);
			if (piece.length === 0) throw new Error('the stream is cut short');
			left = left.subarray(piece.length);
			missing -= piece.length;
			yield piece;
		}
	}

	return {
		pass,
		async take(length) {
			if (length > 0 && (await next()).length === 0) return null;
			return Buffer.concat(await Array.fromAsync(pass(length)));
		},
		async *rest() {
			for (let piece = await next(); piece.length > 0; piece = await next()) {
				left = NOTHING;
				yield piece;
			}
		}
	};
}

/** The stream without its last `length` bytes, which are given to `onTail` once it has ended. */
export async function* withoutTail(
	source: AsyncIterable<Buffer>,
	length: number,
	onTail: (tail: Buffer) => void
): AsyncGenerator<Buffer> {
	let held = NOTHING;
	for await (const piece of source) {
		held = Buffer.concat([held, piece]);
		if (held.length <= length) continue;
		yield held.subarray(0, -length);
		held = held.subarray(-length);
	}
	onTail(held);
}
