import { crc32, deflateSync } from 'node:zlib';

type Drawn = {
	/** As IHDR says it: 0 grey, 2 colours, 6 colours and how much is seen through. */
	colours?: 0 | 2 | 6;
	depth?: 8 | 16;
	isInterlaced?: boolean;
	/** Pieces that stand before the picture. */
	before?: readonly Buffer[];
	/** The lines that are there, when the header says another number. */
	lines?: number;
};

const SAMPLES = { 0: 1, 2: 3, 6: 4 };
/** Where each pass of an interlaced picture begins, and its steps (PNG, 8.2). */
const PASSES = [
	[0, 0, 8, 8],
	[4, 0, 8, 8],
	[0, 4, 4, 8],
	[2, 0, 4, 4],
	[0, 2, 2, 4],
	[1, 0, 2, 2],
	[0, 1, 1, 2]
] as const;

/** A black PNG, of any size: a thousandth of what it holds once it is opened. */
export function blackPng(
	width: number,
	height: number,
	{ colours = 2, depth = 8, isInterlaced = false, before = [], lines = height }: Drawn = {}
): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([depth, colours, 0, 0, isInterlaced ? 1 : 0], 8);
	const bytesOf = (columns: number, rows: number) =>
		rows * (1 + columns * SAMPLES[colours] * (depth / 8));
	const length = isInterlaced
		? PASSES.map(([x, y, across, down]) =>
				bytesOf(Math.ceil((width - x) / across), Math.ceil((lines - y) / down))
			).reduce((sum, one) => sum + one, 0)
		: bytesOf(width, lines);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		pngPiece('IHDR', header),
		...before,
		pngPiece('IDAT', deflateSync(Buffer.alloc(length), { level: 9 })),
		pngPiece('IEND', Buffer.alloc(0))
	]);
}

export function pngPiece(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}
