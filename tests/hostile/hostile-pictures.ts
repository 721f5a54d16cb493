import { deflateSync } from 'node:zlib';
import { blackPng, pngPiece } from '#lib/platform/pictures/png.fixture.ts';
import { type Blow, bodyOf, filled, withField } from './blow.ts';

/** A picture that is light to send, and what is heavy in it. */
export type HostilePicture = { kind: string; file: File };

const named = (kind: string, bytes: Buffer): HostilePicture => ({
	kind,
	file: new File([new Uint8Array(bytes)], 'photo.png', { type: 'image/png' })
});

const text = pngPiece(
	'zTXt',
	Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(7_900_000))])
);

let made: readonly HostilePicture[] | undefined;

/** Those that no photo looks like, then the heaviest that may be opened. A second to make, once. */
export function hostilePictures(): readonly HostilePicture[] {
	return (made ??= [
		named('6,000,000 by 4', blackPng(6_000_000, 4)),
		named('12,000,000 by 2', blackPng(12_000_000, 2, { colours: 6 })),
		named('1 by 24,000,000', blackPng(1, 24_000_000, { colours: 0 })),
		named('8,192 by 3,000, seen through', blackPng(8_192, 3_000, { colours: 6 })),
		named(
			'interlaced, of 16 bits',
			blackPng(8_192, 1_464, { colours: 6, depth: 16, isInterlaced: true })
		),
		named('of a hundred texts', blackPng(9, 9, { before: Array<Buffer>(100).fill(text) })),
		named('shorter than it says', blackPng(4_000, 3_000, { lines: 2_000 }))
	]);
}

/** The forms where somebody chooses a picture, and the field where she does. */
const WHERE =
	/\/(?:photos|images|films-et-photos) \?\/ajouter$|\?\/photo$|\/quartier\/dire\/.*\?\/envoyer$/;
const FIELDS = ['fichier', 'photo'];

/** Whether a form, as the list of actions says it, takes a picture. */
export const isPictureDoor = (label: string) => WHERE.test(label);

type Thrown = {
	field: string;
	kind: string;
	make(body: URLSearchParams | FormData): Partial<Blow>;
};

/** Each of them, where a form takes a picture; the rest of it as its page waits for it. */
export function pictureBlows(
	{ label, isShort }: { label: string; isShort: boolean },
	names: readonly string[]
): Thrown[] {
	const field = FIELDS.find((one) => names.includes(one));
	if (isShort || field === undefined || !isPictureDoor(label)) return [];
	return hostilePictures().map(({ kind, file }) => ({
		field,
		kind: `a picture: ${kind}`,
		make: (body) => {
			const { entries } = filled('', body);
			return { body: bodyOf(withField(entries, field, file), true) };
		}
	}));
}
