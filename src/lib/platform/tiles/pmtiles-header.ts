/** What the first bytes of a PMTiles file (version 3) say of it; null: it is no such file. */
export type TilesHeader = {
	tiles: number;
	zooms: [least: number, most: number];
	/** West, south, east, north. */
	bounds: [number, number, number, number];
};

export const HEADER_BYTES = 127;

export function readTilesHeader(bytes: Buffer): TilesHeader | null {
	if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 7) !== 'PMTiles') return null;
	if (bytes[7] !== 3) return null;
	const degrees = (at: number) => bytes.readInt32LE(at) / 1e7;
	return {
		tiles: Number(bytes.readBigUInt64LE(72)),
		zooms: [bytes[100]!, bytes[101]!],
		bounds: [degrees(102), degrees(106), degrees(110), degrees(114)]
	};
}
