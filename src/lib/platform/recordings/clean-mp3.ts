import type { Cleaned } from './recording.ts';

/** Kilobits a second of layer III, by the number that a frame gives. */
const KBITS = {
	first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
	lower: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
};
const HERTZ = [44_100, 48_000, 32_000];
/** By the two bits of the version: MPEG-2.5, none, MPEG-2, MPEG-1. */
const VERSIONS = [
	{ kbits: KBITS.lower, samples: 576, slower: 4 },
	null,
	{ kbits: KBITS.lower, samples: 576, slower: 2 },
	{ kbits: KBITS.first, samples: 1152, slower: 1 }
];
/** Fewer are found by chance in a file of another kind. */
const FEWEST_FRAMES = 3;
/** What programs write after the last frame: titles, words of a song, nothing. */
const AFTER = /^(?:TAG|APETAGEX|LYRICSBEGIN|ID3|3DI)/;

/** The frames of an MP3, and nothing of what stands before or after: titles, pictures, places. */
export function cleanMp3(bytes: Uint8Array): Cleaned {
	const from = afterTags(bytes);
	let [at, seconds, frames] = [from, 0, 0];
	for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
		if (at + frame.length > bytes.length) return frames < FEWEST_FRAMES ? 'another' : 'cut';
		at += frame.length;
		seconds += frame.seconds;
		frames++;
	}
	if (frames < FEWEST_FRAMES) return 'another';
	return mayFollow(bytes.subarray(at)) ? { bytes: bytes.slice(from, at), seconds } : 'cut';
}

function mayFollow(rest: Uint8Array): boolean {
	return (
		rest.every((byte) => byte === 0) ||
		AFTER.test(Buffer.from(rest.subarray(0, 16)).toString('latin1'))
	);
}

/** Past the tags that stand before the sound, one after the other: ten bytes, then their length by seven bits. */
function afterTags(bytes: Uint8Array): number {
	let at = 0;
	while (Buffer.from(bytes.subarray(at, at + 3)).toString('latin1') === 'ID3') {
		const [flags = 0, ...sizes] = bytes.subarray(at + 5, at + 10);
		const size = sizes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
		at += 10 + size + (flags & 0x10 ? 10 : 0);
	}
	// Some programs leave room after a title.
	const room = bytes.subarray(at).findIndex((byte) => byte !== 0);
	return room > 0 ? at + room : at;
}

function frameAt(bytes: Uint8Array, at: number): { length: number; seconds: number } | null {
	const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 4);
	// Eleven bits of sync, then layer III.
	if (sync !== 0xff || (kind & 0b1110_0110) !== 0b1110_0010) return null;
	const version = VERSIONS[(kind >> 3) & 0b11];
	const kbits = version?.kbits[rates >> 4];
	const hertz = HERTZ[(rates >> 2) & 0b11];
	if (!version || !kbits || !hertz) return null;
	const { samples } = version;
	const slowed = hertz / version.slower;
	const length = Math.floor(((samples / 8) * kbits * 1000) / slowed) + ((rates >> 1) & 1);
	return { length, seconds: samples / slowed };
}
