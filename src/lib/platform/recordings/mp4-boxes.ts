/** A box of an MP4: its name, where it begins, where what it holds begins, where it ends. */
export type Box = { name: string; at: number; inside: number; end: number };

/** The boxes that stand one after the other between two places; null where they do not fill it. */
export function boxesOf(bytes: Buffer, from: number, end: number): Box[] | null {
	const boxes: Box[] = [];
	let at = from;
	while (at < end) {
		const box = boxAt(bytes, at, end);
		if (!box) return null;
		boxes.push(box);
		at = box.end;
	}
	return boxes;
}

function boxAt(bytes: Buffer, at: number, end: number): Box | null {
	if (at + 8 > end) return null;
	const size = bytes.readUInt32BE(at);
	const name = bytes.toString('latin1', at + 4, at + 8);
	if (size === 0) return { name, at, inside: at + 8, end };
	const isLong = size === 1;
	if (isLong && at + 16 > end) return null;
	const inside = at + (isLong ? 16 : 8);
	const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size;
	return at + length < inside || at + length > end ? null : { name, at, inside, end: at + length };
}

/** Nothing is left of a box but its room: what stands after it stays where the rest says that it is. */
export function blank(bytes: Buffer, { at, inside, end }: Box): void {
	bytes.write('free', at + 4, 'latin1');
	bytes.fill(0, inside, end);
}
