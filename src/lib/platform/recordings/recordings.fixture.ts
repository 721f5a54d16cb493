/** A box of an MP4, with what it holds. */
export function box(name: string, ...held: Uint8Array[]): Buffer {
	const body = Buffer.concat(held);
	const head = Buffer.alloc(8);
	head.writeUInt32BE(body.length + 8);
	head.write(name, 4, 'latin1');
	return Buffer.concat([head, body]);
}

const numbers = (...values: number[]) => {
	const bytes = Buffer.alloc(values.length * 4);
	values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4));
	return bytes;
};
/** 30 November 2026, counted from 1904 as these heads do. */
const DAY = 3_878_841_600;
const HERTZ = 44_100;
const SAMPLE = 1024;

/** Where a telephone writes where it was, and what it is called. */
export const PLACE = '+50.7264+001.6147/';
export const DEVICE = 'iPhone de Marie';

type M4a = {
	seconds?: number;
	/** What the track is made of, and which decoder reads it. */
	handler?: string;
	entry?: string;
	decoder?: number;
	/** Of the sound, what is missing. */
	missing?: number;
};

const told = () => [
	box('udta', box('\u00a9xyz', Buffer.from(PLACE)), box('\u00a9nam', Buffer.from(DEVICE))),
	box('meta', Buffer.from(`com.apple.quicktime.location.ISO6709${PLACE}`))
];

/** An M4A as the recorder of a telephone writes it: its place, its name, its day all over it. */
export function m4a(change: M4a = {}): Buffer {
	const { seconds = 10, handler = 'soun', entry = 'mp4a', decoder = 0x40, missing = 0 } = change;
	const samples = Math.ceil((seconds * HERTZ) / SAMPLE);
	const sound = Buffer.alloc(samples * 20 - missing, 'son');
	const esds = box(
		'esds',
		Buffer.from([0, 0, 0, 0, 3, 0x80, 0x80, 0x80, 18, 0, 0, 0, 4, 13, decoder, 0x15]),
		Buffer.alloc(11)
	);
	const head = Buffer.alloc(28);
	head.writeUInt16BE(1, 6);
	return Buffer.concat([
		box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42')),
		box('free', Buffer.from(DEVICE)),
		box('mdat', sound),
		box(
			'moov',
			box('mvhd', numbers(0, DAY, DAY, HERTZ, samples * SAMPLE), Buffer.alloc(80)),
			box(
				'trak',
				box('tkhd', numbers(7, DAY, DAY, 1, 0, samples * SAMPLE), Buffer.alloc(60)),
				box(
					'mdia',
					box('mdhd', numbers(0, DAY, DAY, HERTZ, samples * SAMPLE, 0)),
					box(
						'hdlr',
						numbers(0, 0),
						Buffer.from(handler),
						Buffer.alloc(12),
						Buffer.from(`${DEVICE}\0`)
					),
					box(
						'minf',
						box('smhd', numbers(0, 0)),
						box('dinf', box('dref', numbers(0, 1), box('alis', numbers(1), Buffer.from(DEVICE)))),
						box(
							'stbl',
							box('stsd', numbers(0, 1), box(entry, head, esds, box('uuid', Buffer.from(DEVICE)))),
							box('stts', numbers(0, 1, samples, SAMPLE)),
							box('stsc', numbers(0, 1, 1, samples, 1)),
							box('stsz', numbers(0, 20, samples)),
							box('stco', numbers(0, 1, 60))
						)
					)
				),
				...told()
			),
			...told()
		),
		box('uuid', Buffer.from(PLACE)),
		...told()
	]);
}

/** Frames of MPEG-1 at 128 kbit/s and 44.1 kHz: 417 bytes, a little more than a fortieth of a second. */
export const frames = (count: number) =>
	Buffer.concat(
		Array.from({ length: count }, () =>
			Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413, 'son')])
		)
	);

/** An MP3 with its title before and after, as a recorder writes it. */
export function mp3(count: number): Buffer {
	const title = Buffer.from(`TIT2${DEVICE}GEOB${PLACE}`);
	const before = Buffer.concat([
		Buffer.from([...Buffer.from('ID3'), 3, 0, 0, 0, 0, 0, title.length]),
		title
	]);
	const after = Buffer.alloc(128);
	after.write(`TAG${DEVICE}`);
	const ape = Buffer.from(`APETAGEX${PLACE}`);
	return Buffer.concat([before, frames(count), ape, after]);
}
