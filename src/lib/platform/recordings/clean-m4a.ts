import type { Cleaned } from './recording.ts';
import { blank, type Box, boxesOf } from './mp4-boxes.ts';

/** Boxes that hold others, on the way to the samples. */
const HOLD = new Set(['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl']);
/** What is needed to hear it. Whatever else there is goes: places, names, words, days, pictures. */
const HEARD = new Set([
	...['ftyp', 'mdat', 'mvhd', 'tkhd', 'elst', 'mdhd', 'hdlr', 'smhd', 'dref', 'stsd', 'stts'],
	...['ctts', 'stsc', 'stsz', 'stco', 'co64', 'sgpd', 'sbgp']
]);
/** Heads that begin with the day when it was made, and when it was changed. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);
/** AAC, as a decoder knows it: of MPEG-4, and three of MPEG-2. */
const AAC = [0x40, 0x66, 0x67, 0x68];

type Sound = {
	tracks: number;
	sounds: number;
	isAac: boolean;
	seconds: number;
	samples: number;
	data: number;
};

/** An M4A of one voice in AAC, without what the telephone wrote beside it. */
export function cleanM4a(given: Uint8Array): Cleaned {
	const bytes = Buffer.from(given);
	const found: Sound = { tracks: 0, sounds: 0, isAac: true, seconds: 0, samples: 0, data: 0 };
	const top = boxesOf(bytes, 0, bytes.length);
	if (!top) return 'cut';
	// Written piece by piece, for who listens while it is made: no dictaphone does.
	if (top.some(({ name }) => name === 'moof')) return 'another';
	try {
		if (!walk(bytes, top, found)) return 'cut';
	} catch (error) {
		// A box that is shorter than what it must hold.
		if (error instanceof RangeError) return 'cut';
		throw error;
	}
	const { tracks, sounds, isAac, seconds, samples, data } = found;
	if (tracks > 0 && (tracks !== 1 || sounds !== 1 || !isAac)) return 'another';
	if (tracks === 0 || samples === 0 || samples > data || !(seconds > 0)) return 'cut';
	return { bytes, seconds };
}

function walk(bytes: Buffer, boxes: readonly Box[], found: Sound, hertz = { value: 0 }): boolean {
	return boxes.every((box) => {
		const { name, inside, end } = box;
		if (HOLD.has(name)) {
			if (name === 'trak') found.tracks++;
			const held = boxesOf(bytes, inside, end);
			return held !== null && walk(bytes, held, found, hertz);
		}
		if (!HEARD.has(name)) {
			blank(bytes, box);
			return true;
		}
		read(bytes, box, found, hertz);
		return true;
	});
}

function read(bytes: Buffer, { name, inside, end }: Box, found: Sound, hertz: { value: number }) {
	const own = bytes.subarray(inside, end);
	if (DATED.has(name)) own.fill(0, 4, own[0] === 1 ? 20 : 12);
	if (name === 'mdat') found.data += own.length;
	if (name === 'mdhd') hertz.value = own.readUInt32BE(own[0] === 1 ? 20 : 12);
	if (name === 'hdlr') {
		if (own.toString('latin1', 8, 12) === 'soun') found.sounds++;
		// The name of the program, or of the device.
		own.fill(0, 24);
	}
	if (name === 'dref') cleanReferences(bytes, inside, end);
	if (name === 'stsd') found.isAac &&= cleanSamples(bytes, inside, end);
	if (name === 'stts') found.seconds += lengthOf(own) / hertz.value;
	if (name === 'stsz') found.samples += weightOf(own);
}

/** The sound is in the file itself: where it once was, a folder or a disk, goes. */
function cleanReferences(bytes: Buffer, inside: number, end: number): void {
	for (const one of boxesOf(bytes, inside + 8, end) ?? []) bytes.fill(0, one.inside + 4, one.end);
}

/** Of each line, so many samples of such a length. */
function lengthOf(stts: Buffer): number {
	const lines = stts.readUInt32BE(4);
	let length = 0;
	for (let at = 8; at < 8 + lines * 8; at += 8) {
		length += stts.readUInt32BE(at) * stts.readUInt32BE(at + 4);
	}
	return length;
}

/** All of one weight, or each of its own. */
function weightOf(stsz: Buffer): number {
	const [each, count] = [stsz.readUInt32BE(4), stsz.readUInt32BE(8)];
	if (each > 0) return each * count;
	let weight = 0;
	for (let at = 12; at < 12 + count * 4; at += 4) weight += stsz.readUInt32BE(at);
	return weight;
}

/** Whether the samples are AAC; what else is told of them goes. */
function cleanSamples(bytes: Buffer, inside: number, end: number): boolean {
	const [entry, ...others] = boxesOf(bytes, inside + 8, end) ?? [];
	if (entry?.name !== 'mp4a' || others.length > 0) return false;
	// Version 1, of QuickTime, says four numbers more.
	const from = entry.inside + 28 + (bytes.readUInt16BE(entry.inside + 8) === 1 ? 16 : 0);
	const told = boxesOf(bytes, from, entry.end) ?? [];
	const wave = told.find(({ name }) => name === 'wave');
	const esds = [...told, ...(wave ? (boxesOf(bytes, wave.inside, wave.end) ?? []) : [])].find(
		({ name }) => name === 'esds'
	);
	for (const box of told) {
		if (!['esds', 'wave', 'btrt', 'chan'].includes(box.name)) blank(bytes, box);
	}
	return esds !== undefined && AAC.includes(decoderOf(bytes.subarray(esds.inside + 4, esds.end)));
}

/** The decoder that an elementary stream names: two descriptors, one in the other. */
function decoderOf(stream: Buffer): number {
	let at = afterLength(stream, 1);
	const flags = stream.readUInt8(at + 2);
	at += 3 + (flags & 0x80 ? 2 : 0) + (flags & 0x20 ? 2 : 0);
	if (flags & 0x40) at += 1 + stream.readUInt8(at);
	return stream.readUInt8(at) === 4 ? stream.readUInt8(afterLength(stream, at + 1)) : 0;
}

/** A length is written by seven bits; the eighth says that it goes on. */
function afterLength(stream: Buffer, from: number): number {
	let at = from;
	while (stream.readUInt8(at) & 0x80) at++;
	return at + 1;
}
