/** Bytes of a file, the last one included. */
export type ByteRange = { first: number; last: number };

/**
 * What a browser asks of a file of `size` bytes: `whole` when it asks for no piece that we know how to give,
 * `outside` when the file has no such bytes.
 */
export function readByteRange(asked: string | null, size: number): ByteRange | 'whole' | 'outside' {
	const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? '');
	if (!found || found[0] === 'bytes=-') return 'whole';
	const [, from, until] = found;
	if (from === '') {
		const last = Math.min(Number(until), size);
		return last > 0 ? { first: size - last, last: size - 1 } : 'outside';
	}
	const first = Number(from);
	const last = until === '' ? size - 1 : Math.min(Number(until), size - 1);
	if (until !== '' && Number(until) < first) return 'whole';
	return first < size ? { first, last } : 'outside';
}
