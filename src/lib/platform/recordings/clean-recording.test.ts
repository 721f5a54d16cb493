import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRecording, MOST_BYTES } from './clean-recording.ts';
import { box, DEVICE, frames, m4a, mp3, PLACE } from './recordings.fixture.ts';

function clean(bytes: Uint8Array) {
	const recording = cleanRecording(bytes);
	if ('refusal' in recording) throw new Error(recording.refusal);
	return { ...recording, bytes: Buffer.from(recording.bytes) };
}

describe('what the telephone wrote beside the voice goes', () => {
	test('of an M4A: its place, its name, its day; the sound stays where its tables say that it is', () => {
		const given = m4a();
		for (const told of [PLACE, DEVICE]) expect(given.includes(told)).toBe(true);
		const { kind, seconds, bytes } = clean(given);
		expect([kind, seconds, bytes.length]).toEqual(['m4a', 10, given.length]);
		for (const told of [PLACE, DEVICE, 'ISO6709', 'iPhone', 'udta', 'meta', 'uuid']) {
			expect(bytes.includes(told), told).toBe(false);
		}
		const day = given.subarray(given.indexOf('mvhd') + 8, given.indexOf('mvhd') + 12);
		expect(bytes.includes(day)).toBe(false);
		for (const kept of ['mdat', 'stsz', 'stco', 'esds', 'mp4a']) {
			expect(bytes.indexOf(kept), kept).toBe(given.indexOf(kept));
		}
		expect(bytes.includes('sonsonson')).toBe(true);
		// What the caller holds is its own.
		expect(given.includes(PLACE)).toBe(true);
	});

	test('of an MP3: all but its frames', () => {
		const { kind, seconds, bytes } = clean(mp3(400));
		expect([kind, seconds]).toEqual(['mp3', 10]);
		expect(bytes).toEqual(frames(400));
	});

	test('cleaned again, it is the same', () => {
		for (const given of [m4a(), mp3(50)]) {
			const { bytes } = clean(given);
			expect(clean(bytes).bytes).toEqual(bytes);
		}
	});
});

describe('anything else is refused, with what to do', () => {
	test.each([
		['nothing', Buffer.alloc(0), 'not-a-recording'],
		['zeros', Buffer.alloc(5000), 'not-a-recording'],
		['a picture', Buffer.from('\u0089PNG\r\n\u001a\n'.repeat(50), 'latin1'), 'not-a-recording'],
		['a page', Buffer.from('<script>alert(1)</script>'.repeat(99)), 'not-a-recording'],
		['a title without a sound', mp3(0), 'not-a-recording'],
		['an MP3 that is cut', frames(100).subarray(0, -9), 'cut'],
		[
			'an MP3 with a page in the middle',
			Buffer.concat([frames(9), Buffer.from('<p>'), frames(9)]),
			'cut'
		],
		['an M4A that is cut in its sound', m4a().subarray(0, 3000), 'cut'],
		['an M4A that is cut before its tables', m4a().subarray(0, m4a().indexOf('moov') - 4), 'cut'],
		['an M4A that has less sound than it says', m4a({ missing: 400 }), 'cut'],
		['a film', m4a({ handler: 'vide', entry: 'avc1' }), 'not-a-recording'],
		['an M4A of another decoder', m4a({ decoder: 0x6b }), 'not-a-recording'],
		['an M4A without loss', m4a({ entry: 'alac' }), 'not-a-recording'],
		['a track of places beside the sound', twoTracks(), 'not-a-recording'],
		['an M4A by pieces', Buffer.concat([m4a(), box('moof')]), 'not-a-recording'],
		['only a name', box('ftyp', Buffer.from('M4A ')), 'cut'],
		['more than three megabytes', Buffer.concat([m4a(), Buffer.alloc(MOST_BYTES)]), 'too-heavy'],
		['more than three minutes, as an MP3', slow(3_800), 'too-long'],
		['more than three minutes, as an M4A', m4a({ seconds: 181 }), 'too-long']
	])('%s', (_what, bytes, refusal) => {
		expect(cleanRecording(bytes)).toMatchObject({ refusal, message: expect.stringMatching(/\.$/) });
	});

	test('three minutes are taken', () => {
		expect(clean(m4a({ seconds: 179.9 })).seconds).toBe(180);
	});

	test('however a file is spoiled, it is read or refused, and its place is never left', () => {
		const given = m4a({ seconds: 1 });
		const spoiled = fc.array(fc.tuple(fc.nat(given.length - 1), fc.nat(255)), { maxLength: 6 });
		fc.assert(
			fc.property(spoiled, fc.nat(given.length), (changes, cut) => {
				const bytes = Buffer.from(given.subarray(0, given.length - (cut % 7 === 0 ? cut : 0)));
				for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
				const recording = cleanRecording(bytes);
				expect('refusal' in recording || recording.seconds <= 180).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});

/** Beside the sound, a track of another kind, which says where the telephone was. */
function twoTracks(): Buffer {
	const bytes = m4a();
	const moov = bytes.indexOf('moov') - 4;
	const end = moov + bytes.readUInt32BE(moov);
	const told = box('hdlr', Buffer.alloc(8), Buffer.from('meta'), Buffer.alloc(12));
	const track = box('trak', box('mdia', told));
	const held = box('moov', bytes.subarray(moov + 8, end), track);
	return Buffer.concat([bytes.subarray(0, moov), held, bytes.subarray(end)]);
}

/** Frames of MPEG-2 at 24 kbit/s and 22.05 kHz. */
function slow(count: number): Buffer {
	return Buffer.concat([
		...Array.from({ length: count * 2 }, () =>
			Buffer.concat([Buffer.from('fff330c4', 'hex'), Buffer.alloc(74)])
		)
	]);
}
