/** Bits a second of MPEG-2 layer III, by the number a frame gives. */
const KBITS = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ = [22_050, 24_000, 16_000];
const SAMPLES = 576;
const HEAD = 4;

/**
 * How long an MP3 of MPEG-2 (what a voice is written in) lasts, in seconds, read frame by frame; null
 * where it is none, or was cut, or has anything else in it.
 */
export function secondsOfMp3(bytes: Uint8Array): number | null {
	let seconds = 0;
	let at = 0;
	while (at < bytes.length) {
		const frame = frameAt(bytes, at);
		if (!frame) return null;
		seconds += SAMPLES / frame.hertz;
		at += frame.length;
	}
	return at === bytes.length && seconds > 0 ? seconds : null;
}

function frameAt(bytes: Uint8Array, at: number): { length: number; hertz: number } | null {
	const [sync, kind, rates] = bytes.subarray(at, at + HEAD);
	if (sync !== 0xff || kind === undefined || rates === undefined) return null;
	// Eleven bits of sync, MPEG-2, layer III, whether a checksum follows.
	if ((kind & 0b1111_1110) !== 0b1111_0010) return null;
	const kbits = KBITS[rates >> 4];
	const hertz = HERTZ[(rates >> 2) & 0b11];
	if (!kbits || !hertz) return null;
	const padding = (rates >> 1) & 1;
	return { hertz, length: Math.floor(((SAMPLES / 8) * kbits * 1000) / hertz) + padding };
}
