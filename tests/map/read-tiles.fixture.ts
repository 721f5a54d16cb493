import { readFileSync } from 'node:fs';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

/** What the tiles of a file hold, as the page that draws them reads it. */
class WholeFile implements Source {
	readonly bytes: Buffer;
	constructor(path: string) {
		this.bytes = readFileSync(path);
	}
	getKey = () => 'whole';
	async getBytes(offset: number, length: number): Promise<RangeResponse> {
		return { data: Uint8Array.from(this.bytes.subarray(offset, offset + length)).buffer };
	}
}

const tileOf = (longitude: number, latitude: number, zoom: number) => {
	const turn = (latitude * Math.PI) / 180;
	const across = ((longitude + 180) / 360) * 2 ** zoom;
	const down = ((1 - Math.asinh(Math.tan(turn)) / Math.PI) / 2) * 2 ** zoom;
	return [Math.floor(across), Math.floor(down)] as const;
};

/** The words that a tile holds at a point, and those around it: names of streets, and of layers. */
export async function wordsOfTiles(path: string, longitude: number, latitude: number, zoom = 14) {
	const tiles = new PMTiles(new WholeFile(path));
	const [across, down] = tileOf(longitude, latitude, zoom);
	let words = '';
	for (let x = across - 1; x <= across + 1; x++) {
		for (let y = down - 1; y <= down + 1; y++) {
			const tile = await tiles.getZxy(zoom, x, y);
			if (tile) words += Buffer.from(tile.data).toString('utf8');
		}
	}
	return words;
}
